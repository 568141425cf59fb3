// Writes the fonts of papers: node paper_fonts.mjs OUTPUT_DIRECTORY
import { execFileSync } from "node:child_process";
import { python_with_fonttools } from "./tools/fonts.mjs";
import { in_package, in_ui } from "./tools/paths.mjs";

const [output] = process.argv.slice(2);
execFileSync(await python_with_fonttools(), [in_ui("paper_fonts.py"), in_package("@fontsource-variable"), output], {
  stdio: "inherit",
});
