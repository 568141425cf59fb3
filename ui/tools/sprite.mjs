// One SVG file with every icon as a <symbol>, and the favicon.
import { readFile } from "node:fs/promises";
import { in_package, in_ui } from "./paths.mjs";

/** Our own drawings, used like icons but with their own colours. */
const drawings = ["mark", "threads"];

export async function write_sprite(output) {
  const symbols = [];
  for (const name of drawings) {
    symbols.push(to_symbol(name, await readFile(in_ui(`brand/${name}.svg`), "utf8")));
  }
  for (const name of await icon_names()) {
    symbols.push(to_symbol(name, await readFile(in_package(`lucide-static/icons/${name}.svg`), "utf8")));
  }
  return output.write_hashed("icons.svg", `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join("")}</svg>\n`);
}

export async function write_favicon(output) {
  const mark = await readFile(in_ui("brand/mark.svg"), "utf8");
  await output.write_hashed("favicon.svg", without_space(mark));
}

async function icon_names() {
  const lines = (await readFile(in_ui("icons.txt"), "utf8")).split("\n");
  return lines.map((line) => line.trim()).filter((line) => line && !line.startsWith("#"));
}

function to_symbol(name, svg) {
  const [, view_box] = /viewBox="([^"]+)"/.exec(svg);
  const [, body] = /<svg[^>]*>([\s\S]*)<\/svg>/.exec(svg);
  return `<symbol id="${name}" viewBox="${view_box}">${without_space(body)}</symbol>`;
}

const without_space = (svg) =>
  svg
    .replace(/<!--.*?-->/gs, "")
    .replace(/\s+/g, " ")
    .replace(/ ?(\/?>) ?/g, "$1")
    .trim();
