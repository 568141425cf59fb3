// Holds every pair of colours that meet on a page to WCAG 2.2: 4.5 for text, 3 for shapes and borders.
import { readFile } from "node:fs/promises";
import { colour_pairs } from "../tools/light-dark.mjs";
import { in_ui } from "../tools/paths.mjs";

const text = 4.5;
const shape = 3;

/** [foreground, grounds, least contrast] */
const meetings = [
  ["ink", ["bg", "surface", "tint", "tint-2", "sun-soft", "primary-soft"], text],
  ["ink", ["scale-1", "scale-2"], text],
  ["ink", ["ok-soft", "info-soft", "warn-soft", "error-soft"], text],
  ["muted", ["bg", "surface", "tint", "tint-2", "sun-soft", "primary-soft"], text],
  ["link", ["bg", "surface", "tint", "sun-soft"], text],
  ["visited", ["bg", "surface", "tint"], text],
  ["primary", ["bg", "surface", "tint", "tint-2", "primary-soft"], text],
  ["on-primary", ["primary", "primary-hover", "scale-3", "scale-4"], text],
  ["on-sun", ["sun"], text],
  ["coral", ["bg", "surface", "tint"], text],
  ["error", ["bg", "surface", "error-soft"], text],
  ["ok", ["bg", "surface", "ok-soft"], text],
  ["warn", ["bg", "surface", "warn-soft"], text],
  ["info", ["bg", "surface", "info-soft"], text],
  ["control", ["bg", "surface", "tint"], shape],
  ["coral", ["tint"], shape],
  ["violet", ["tint", "surface"], shape],
  ["ochre", ["tint", "surface"], shape],
  ["blue", ["tint", "surface"], shape],
];

const colours = colour_pairs(await readFile(in_ui("css/tokens.css"), "utf8"));
const themes = {
  light: Object.fromEntries(colours.map(({ name, light }) => [name, light])),
  dark: Object.fromEntries(colours.map(({ name, dark }) => [name, dark])),
};

let failures = 0;
let checked = 0;
for (const [theme, values] of Object.entries(themes)) {
  for (const [foreground, grounds, least] of meetings) {
    for (const ground of grounds) check(theme, values, foreground, ground, least);
  }
  check_focus_rings(theme, values);
}
console.log(`${checked} pairs of colours checked, ${failures} too close`);
process.exitCode = failures > 0 ? 1 : 0;

function check(theme, values, foreground, ground, least) {
  const ratio = contrast(colour(values, foreground), colour(values, ground));
  checked += 1;
  if (ratio >= least) return;
  failures += 1;
  console.error(`${theme}: ${foreground} on ${ground} has ${ratio.toFixed(2)}, needs ${least}`);
}

/** Of the two rings around a focused control one is enough. */
function check_focus_rings(theme, values) {
  for (const ground of ["bg", "surface", "tint", "sun-soft", "primary"]) {
    const best = Math.max(...["focus-in", "focus-out"].map((ring) => contrast(colour(values, ring), colour(values, ground))));
    checked += 1;
    if (best >= shape) continue;
    failures += 1;
    console.error(`${theme}: neither focus ring stands out on ${ground} (${best.toFixed(2)})`);
  }
}

function colour(values, name) {
  const value = values[`--${name}`];
  if (!value) throw new Error(`tokens.css names no colour --${name}`);
  return value;
}

function contrast(one, other) {
  const [dark, bright] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (bright + 0.05) / (dark + 0.05);
}

/** Relative luminance of #rrggbb after WCAG 2.2. */
function luminance(hex) {
  const [red, green, blue] = [1, 3, 5]
    .map((start) => parseInt(hex.slice(start, start + 2), 16) / 255)
    .map((share) => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
