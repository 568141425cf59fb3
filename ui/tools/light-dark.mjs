// Writes light-dark() out for browsers that do not know it, so that each colour is written once, in tokens.css.
// Dark rules stand inside @media screen: paper stays light whatever the reader has chosen.

const pair = /light-dark\((#[0-9a-f]{6,8}), (#[0-9a-f]{6,8})\)/;
const root_block = /:root \{[^}]*\}/;
const declaration = /^\s*(--[\w-]+): light-dark\((#[0-9a-f]{6,8}), (#[0-9a-f]{6,8})\);$/gm;

/** The colours of tokens.css: name, light value, dark value. */
export function colour_pairs(css) {
  return [...css.matchAll(declaration)].map(([, name, light, dark]) => ({ name, light, dark }));
}

export function write_out_light_dark(css) {
  const dark_values = colour_pairs(css)
    .filter(({ light, dark }) => light !== dark)
    .map(({ name, dark }) => `${name}: ${dark};`);
  const dark = `{ color-scheme: dark; ${dark_values.join(" ")} }`;
  const light = css.replaceAll(new RegExp(pair, "g"), "$1").replace("color-scheme: light dark;", "color-scheme: light;");
  return light.replace(
    root_block,
    (block) => `${block}
      @media screen { :root[data-theme="dark"] ${dark} }
      @media screen and (prefers-color-scheme: dark) { :root:not([data-theme="light"]) ${dark} }`,
  );
}
