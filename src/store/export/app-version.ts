import { version } from "../../../package.json";

/** The page's own version, as its package states it. */
export const APP_VERSION: string = version;
