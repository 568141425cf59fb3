// The way of a practice: an author writes it, a curator asks, the author answers, the curator publishes it, and a
// visitor without an account and without JavaScript finds and reads it in each language.
import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { enter_as, fill, people, visitor } from "./support/person.mjs";
import { set_stage } from "./support/stage.mjs";

const stage = set_stage();

const summary = "Every Saturday a volunteer shows newcomers offices, parks and shops.";
const results = "In the first summer sixty people walked along, and nine of them now lead walks.";

const texts = {
  place: "Bad Muster",
  since: "2024",
  challenge: "Who arrives knows no street, and whoever lives here knows no newcomer.",
  how_it_works: "A group of ten meets at the fountain; each stop has something to try.",
  results,
  coordination: "The town's library keeps the list of walks.",
  "actors.0.name": "Library of Bad Muster",
  "actors.1.name": "Walking club",
  "steps.0.title": "Choose ten stops",
  "steps.0.what": "Ask three newcomers what they looked for in their first week.",
};

const not_translated = {
  de: "Noch hat das niemand ins Deutsche übersetzt",
  it: "Nessuno l’ha ancora tradotta in italiano",
  tr: "Bunu henüz kimse Türkçeye çevirmedi",
};

async function begin(page, title) {
  await page.goto("/en/practices/new");
  await fill(page, { title });
  await page.locator('[name="owner"]').selectOption({ index: 1 });
  await page.getByRole("button", { name: "Begin" }).click();
}

async function add_row(page, rows, first_field) {
  await page.locator(`button[value="add:${rows}"]`).click();
  await page.locator(`[name="${first_field}"]`).waitFor();
}

async function complete(page) {
  await page.getByRole("link", { name: "Write" }).click();
  await add_row(page, "actors", "actors.0.name");
  await add_row(page, "actors", "actors.1.name");
  await add_row(page, "steps", "steps.0.title");
  await fill(page, texts);
  await page.locator('[name="country"]').selectOption("de");
  await page.locator('[name="themes"]').first().check();
  await page.locator('[name="actors.0.kind"]').selectOption({ index: 1 });
  await page.locator('[name="actors.1.kind"]').selectOption({ index: 2 });
  await page.locator('[name="steps.0.adaptability"]').selectOption("core");
  await save(page);
}

async function save(page) {
  await page.getByRole("button", { name: "Save" }).last().click();
  await page.waitForURL(/\/curation$/);
}

/** Sends words to the other side, and sees them in the conversation. */
async function say(page, words, button) {
  await fill(page, { words });
  await page.getByRole("button", { name: button, exact: true }).click();
  await page.getByRole("article").getByText(words).waitFor();
}

/** In a language that nobody has translated it into, each text says that it is in English. */
async function assert_reads(page, language, title) {
  const marked = language === "en" ? null : "en";
  assert.equal(await page.locator("html").getAttribute("lang"), language);
  const heading = page.getByRole("heading", { level: 1 });
  assert.equal(await heading.innerText(), title);
  assert.equal(await heading.getAttribute("lang"), marked);
  assert.equal(await page.locator("#results + div").getAttribute("lang"), marked);
  assert.equal(await page.locator("#results + div").innerText(), results);
  if (marked) await page.getByText(not_translated[language]).waitFor();
}

for (const javaScriptEnabled of [true, false])
  describe(`the way of a practice, ${javaScriptEnabled ? "with" : "without"} JavaScript`, () => {
    const title = `A walk through the town, ${javaScriptEnabled ? "in spring" : "in autumn"}`;
    let author, curator;

    before(async () => {
      author = await enter_as(stage.browser, stage.site, people.coordinator, { javaScriptEnabled });
      curator = await enter_as(stage.browser, stage.site, people.curator, { javaScriptEnabled });
    });

    test("the author is told what is missing, completes it and sends it", async () => {
      await begin(author, title);
      await fill(author, { summary });
      await save(author);
      await author.getByRole("heading", { name: "Before it is published" }).waitFor();
      assert.ok((await author.locator(".checks li.error").count()) > 0);

      await complete(author);
      await author.getByText("Everything that is required is there").waitFor();
      await author.getByRole("button", { name: "Send to the curators" }).click();
      await author.getByText("Sent to the curators").first().waitFor();
    });

    test("the curator asks, the author answers, the curator publishes", async () => {
      await curator.goto("/en/practices/mine");
      await curator.getByRole("link", { name: title }).first().click();
      await curator.getByRole("button", { name: "Take into review" }).click();
      await say(curator, "Who pays for the lemonade?", "Ask");

      await author.goto("/en/practices/mine");
      await author.getByRole("link", { name: title }).first().click();
      await author.getByRole("article").getByText("Who pays for the lemonade?").waitFor();
      await say(author, "The walking club does.", "Send message");

      await curator.reload();
      await curator.getByRole("article").getByText("The walking club does.").waitFor();
      await curator.getByRole("button", { name: "Accept and publish" }).click();
      await curator.getByText("Published").first().waitFor();
      assert.deepEqual([...curator.complaints, ...author.complaints], []);
    });

    test("both were told by mail, in their languages", async () => {
      const wanted = { curator: [`Da esaminare: ${title}`], coordinator: [`Eine Frage zu „${title}“`, `Veröffentlicht: ${title}`] };
      const are_there = (mails) =>
        Object.entries(wanted).every(([person, subjects]) =>
          subjects.every((subject) => mails.some((mail) => mail.to === `<${person}@example.org>` && mail.subject === subject)),
        );
      assert.ok(are_there(await stage.site.mails_until(are_there)));
    });

    test("a visitor finds it and reads it in each language", async () => {
      const reader = await visitor(stage.browser, stage.site, { locale: "en", javaScriptEnabled: false });
      await reader.goto("/en/practices");
      await reader.getByRole("link", { name: title }).first().click();
      await reader.getByText(people.curator.name).first().waitFor();
      const { pathname } = new URL(reader.url());
      for (const language of ["en", "de", "it", "tr"]) {
        await reader.goto(pathname.replace("/en/", `/${language}/`));
        await assert_reads(reader, language, title);
      }
    });
  });
