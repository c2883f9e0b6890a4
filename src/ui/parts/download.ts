/** Milliseconds that a browser may take to fetch what it was handed. */
const PATIENCE = 60_000;

/** Hands a file to the visitor, as the browser does with downloads. */
export function download(content: Blob, name: string): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), PATIENCE);
}
