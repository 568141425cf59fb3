// A .br and a .gz beside every text file, so that the server never compresses the same bytes twice.
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const to_brotli = promisify(brotliCompress);
const to_gzip = promisify(gzip);
const compressible = /\.(js|css|svg|txt)$/;

/** Returns the sizes of all files, largest transfer first. */
export async function compress_all(directory) {
  const sizes = await Promise.all(
    (await readdir(directory, { withFileTypes: true, recursive: true }))
      .filter((entry) => entry.isFile() && entry.name !== "manifest.json")
      .map((entry) => compress(join(entry.parentPath ?? entry.path, entry.name), entry.name)),
  );
  return sizes.sort((a, b) => b.gzip - a.gzip || (a.name < b.name ? -1 : 1));
}

async function compress(path, name) {
  const bytes = await readFile(path);
  if (!compressible.test(name)) return { name, raw: bytes.length, gzip: bytes.length, brotli: bytes.length };

  const [zipped, brotli] = await Promise.all([
    to_gzip(bytes, { level: 9 }),
    to_brotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
  ]);
  await Promise.all([writeFile(`${path}.gz`, zipped), writeFile(`${path}.br`, brotli)]);
  return { name, raw: bytes.length, gzip: zipped.length, brotli: brotli.length };
}
