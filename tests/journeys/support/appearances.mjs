// A page in all its appearances: every width for its layout, axe where something new can be wrong.
import { barriers_on, overflow_of } from "../../../ui/tests/support/barriers.mjs";

const widths = [320, 390, 1280];

/*
 * All languages share one markup and one stylesheet, so layout and colours are judged in English alone: dark on the
 * smallest phone, where menus are folded, and light on a desk. The other languages have texts, labels and language
 * marks of their own; axe judges these on a phone, each page in one of them in turn, and not again on what a form
 * answers, which is the form with a summary. What fits depends on width and words: each language is seen in each
 * width. `preload` reads the stylesheet again for the one rule about it.
 * With ERASMI_EVERY_APPEARANCE=1 nothing is left out (docs/adr/0017-appearances.md).
 */
const in_english = {
  320: [{ colorScheme: "dark", options: { preload: false } }],
  1280: [{ colorScheme: "light", options: {} }],
};
const in_another_language = {
  390: [{ colorScheme: "light", options: { preload: false, rules: { "color-contrast": { enabled: false } } } }],
};
const in_each_colour = ["light", "dark"].map((colorScheme) => ({ colorScheme, options: {} }));
const every_appearance = Object.fromEntries(widths.map((width) => [width, in_each_colour]));

const languages_in_turn = ["de", "it", "tr"];

/** By width: the colours in which axe judges the page, with its options. */
function examinations_in(language, { is_answer, turn }) {
  if (process.env.ERASMI_EVERY_APPEARANCE === "1") return every_appearance;
  if (language === "en") return in_english;
  const is_its_turn = language === languages_in_turn[turn % languages_in_turn.length];
  return is_its_turn && !is_answer ? in_another_language : {};
}

/**
 * Adds what is wrong with the open page to `findings`, each with its place; `is_answer`: it came back from a form,
 * `turn`: the page's number.
 */
export async function examine_appearances(page, { place, language, is_answer, turn }, findings) {
  const examinations = examinations_in(language, { is_answer, turn });
  await page.evaluate(() => document.fonts.ready);
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    const overflow = await overflow_of(page);
    if (overflow) findings.add(`${overflow} px too wide`, `${place} (${width} px)`);
    for (const { colorScheme, options } of examinations[width] ?? []) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      for (const barrier of await barriers_on(page, options)) findings.add(barrier, `${place} (${width} px, ${colorScheme})`);
    }
  }
}
