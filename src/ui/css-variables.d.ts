import "react";

declare module "react" {
  // Custom properties are the way from a component's data into its style sheet.
  interface CSSProperties {
    [property: `--${string}`]: string | number | undefined;
  }
}
