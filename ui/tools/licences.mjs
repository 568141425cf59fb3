// Licence texts of everything foreign that is handed out with the pages.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { in_package } from "./paths.mjs";

const fonts = {
  "OFL-Figtree.txt": "@fontsource-variable/figtree",
  "OFL-Bricolage-Grotesque.txt": "@fontsource-variable/bricolage-grotesque",
  "OFL-Vazirmatn.txt": "@fontsource-variable/vazirmatn",
};

const bundled = ["htmx.org", "@github/markdown-toolbar-element", "lucide-static"];

export async function write_licences(output) {
  await mkdir(join(output.directory, "fonts"));
  for (const [name, from] of Object.entries(fonts)) {
    await writeFile(join(output.directory, "fonts", name), await readFile(in_package(`${from}/LICENSE`)));
  }
  const texts = await Promise.all(bundled.map(licence_with_heading));
  await writeFile(join(output.directory, "licences.txt"), texts.join("\n\n"));
}

async function licence_with_heading(name) {
  const { version } = JSON.parse(await readFile(in_package(`${name}/package.json`), "utf8"));
  const text = await readFile(in_package(`${name}/LICENSE`), "utf8");
  return `${name} ${version}\n\n${text.trim()}\n`;
}
