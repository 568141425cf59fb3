// The pages there are, as the program's own route tables name them.
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";

const sources = new URL("../../../src/", import.meta.url).pathname;

// What a browser gets there is no page: a redirection and downloads.
const no_pages = ["/practices/words", "/theme", "/account/export", "/practices/export"];

/** The patterns of all pages: "/practices/{id}/edit". */
export async function page_patterns() {
  const files = (await readdir(sources, { recursive: true })).filter((name) => /\/(routes|feature)\.cpp$/.test(name));
  const texts = await Promise.all(files.map((name) => readFile(join(sources, name), "utf8")));
  const routes = texts.flatMap((text) => [...text.matchAll(/\bget\("(\/[^"]*)",([^;]*?)(?=,\n)/g)]);
  return routes
    .filter(([, pattern, rest]) => !rest.includes("without_language") && !no_pages.includes(pattern))
    .map(([, pattern]) => pattern);
}

/** Does the path, with its query or not, belong to the pattern? A literal route wins: "/practices/new" is no {id}. */
export function belongs_to(pattern, path, patterns) {
  const [address] = path.split("?");
  if (patterns.includes(address)) return address === pattern;
  return new RegExp(`^${pattern.replace(/\{\w+\}/g, "[^/]+")}$`).test(address);
}
