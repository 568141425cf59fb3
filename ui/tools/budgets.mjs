// How many bytes (gzip) each file may cost a reader on a weak line. Exceeding one fails the build.
const budgets = [
  { files: /^kit-.*\.css$/, bytes: 11_000 },
  { files: /^core-.*\.js$/, bytes: 20_000 },
  { files: /^(?!core-).*\.js$/, bytes: 6_000 },
  { files: /^icons-.*\.svg$/, bytes: 4_500 },
  { files: /-latin-.*\.woff2$/, bytes: 24_000 },
  { files: /^vazirmatn-.*\.woff2$/, bytes: 32_000 },
];

/** Sentences about every file that is too large. */
export function check_budgets(sizes) {
  return budgets.flatMap(({ files, bytes }) =>
    sizes
      .filter(({ name, gzip }) => files.test(name) && gzip > bytes)
      .map(({ name, gzip }) => `${name}: ${gzip} bytes compressed, the budget is ${bytes}`),
  );
}
