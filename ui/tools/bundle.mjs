// Stylesheet and scripts, bundled by esbuild.
import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { build } from "esbuild";
import { write_out_light_dark } from "./light-dark.mjs";
import { browsers, in_ui, url_prefix } from "./paths.mjs";

const common = {
  absWorkingDir: in_ui(""),
  bundle: true,
  minify: true,
  target: browsers,
  legalComments: "none",
  metafile: true,
  entryNames: "[name]-[hash]",
  chunkNames: "[name]-[hash]",
  assetNames: "[name]-[hash]",
  publicPath: url_prefix,
};

/** css/kit.css with everything it imports; the fonts it names are taken from the directory `fonts`. */
export async function bundle_styles(output, fonts) {
  const result = await build({
    ...common,
    outdir: output.directory,
    entryPoints: ["css/kit.css"],
    loader: { ".woff2": "file" },
    plugins: [subset_fonts_from(fonts), lowered_colours],
  });
  record_outputs(output, result.metafile, "kit.css");
}

/** core.ts, and one chunk for each island it loads on demand. */
export async function bundle_scripts(output, icons_url) {
  const result = await build({
    ...common,
    outdir: output.directory,
    entryPoints: ["core.ts"],
    format: "esm",
    splitting: true,
    define: { ICONS_URL: JSON.stringify(icons_url) },
  });
  record_outputs(output, result.metafile, "core.js");
}

function record_outputs(output, metafile, entry_name) {
  for (const [path, { entryPoint, inputs }] of Object.entries(metafile.outputs)) {
    const hashed = basename(path);
    if (entryPoint && /^(css\/kit\.css|core\.ts)$/.test(entryPoint)) output.record(entry_name, hashed);
    else if (hashed.endsWith(".woff2")) output.record(basename(Object.keys(inputs)[0]), hashed);
  }
}

const subset_fonts_from = (directory) => ({
  name: "subset-fonts",
  setup(step) {
    step.onResolve({ filter: /^fonts\// }, ({ path }) => ({ path: join(directory, basename(path)) }));
  },
});

const lowered_colours = {
  name: "lowered-colours",
  setup(step) {
    step.onLoad({ filter: /tokens\.css$/ }, async ({ path }) => ({
      contents: write_out_light_dark(await readFile(path, "utf8")),
      loader: "css",
    }));
  },
};
