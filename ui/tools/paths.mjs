// Where things stand, whatever directory the build is started from.
import { fileURLToPath } from "node:url";

/** The absolute path of something inside ui/. */
export const in_ui = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** The absolute path of something inside an installed package. */
export const in_package = (path) => in_ui(`node_modules/${path}`);

/** The URL path below which the server hands out the built files. */
export const url_prefix = "/assets";

/** What esbuild may assume of browsers: those of spring 2022 and later. */
export const browsers = ["chrome100", "firefox100", "safari15.4"];
