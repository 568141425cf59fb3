// Builds the whole interface: node build.mjs OUTDIR [--sizes]
// OUTDIR then holds files named by their content, a .br and .gz beside each text, and manifest.json (name → URL path).
// --sizes prints the bytes of each: as it is, by gzip, by brotli.
import { check_budgets } from "./tools/budgets.mjs";
import { bundle_scripts, bundle_styles } from "./tools/bundle.mjs";
import { compress_all } from "./tools/compress.mjs";
import { subset_fonts } from "./tools/fonts.mjs";
import { write_licences } from "./tools/licences.mjs";
import { fresh_output } from "./tools/output.mjs";
import { write_favicon, write_sprite } from "./tools/sprite.mjs";

const [directory, option] = process.argv.slice(2);
if (!directory) {
  console.error("usage: node build.mjs OUTDIR [--sizes]");
  process.exit(2);
}

const fonts = await subset_fonts();
const output = await fresh_output(directory);
const icons = await write_sprite(output);
await write_favicon(output);
await bundle_styles(output, fonts);
await bundle_scripts(output, icons);
await write_licences(output);
await output.write_manifest();

const sizes = await compress_all(directory);
const excesses = check_budgets(sizes);
for (const { name, raw, gzip, brotli } of option === "--sizes" ? sizes : []) {
  console.log(name.padEnd(44), ...[raw, gzip, brotli].map((bytes) => String(bytes).padStart(8)));
}
for (const excess of excesses) console.error(excess);
process.exitCode = excesses.length > 0 ? 1 : 0;
