// Every page there is, for somebody who may see it: no barrier, nothing that scrolls sideways, no complaint, valid
// HTML; in four languages, light and dark, on a small phone, a phone and a desk. The last test holds the tables
// below against the program's routes.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { examine_appearances } from "./support/appearances.mjs";
import { invalid_html } from "./support/valid-html.mjs";
import { Findings } from "./support/findings.mjs";
import { send } from "./support/forms.mjs";
import { enter_as, people, visitor } from "./support/person.mjs";
import { belongs_to, page_patterns } from "./support/routes.mjs";
import { set_stage } from "./support/stage.mjs";
import { prepare_world } from "./support/world.mjs";

const languages = ["en", "de", "it", "tr"];

const stage = set_stage({ prepare: prepare_world });

// A page by its path; with fields, what its form answers to them.
const visitor_pages = () => [
  ["/"],
  ["/about"],
  ["/privacy"],
  ["/accessibility"],
  ["/source"],
  ["/api"],
  ["/practices"],
  ["/practices?country=de&language=tr"],
  ["/practices?q=mothers"],
  ["/practices/map"],
  ["/practices/map?country=de&region=DE27&sort=name&after=DE50"],
  ["/practices?q=mothers&country=none"],
  [`/practices/${stage.world.adopted}`],
  [`/practices/${stage.world.untranslated}`],
  [`/practices/${stage.world.adopted}/print`],
  [`/practices/compare?a=${stage.world.adopted}`],
  [`/practices/compare?a=${stage.world.adopted}&b=${stage.world.untranslated}`],
  [`/practices/${stage.world.adopted}/versions`],
  [`/practices/${stage.world.adopted}/versions/1`],
  ["/organisations"],
  ["/organisations?country=pt"],
  [`/organisations/${stage.world.organisation}`],
  ["/taxonomies"],
  ["/taxonomies/theme"],
  ["/sign-in"],
  ["/sign-in", { email: "member@example.org", password: "wrong" }],
  ["/forgotten-password"],
  ["/forgotten-password", { email: "nobody" }],
  ["/forgotten-password", { email: "nobody@example.org" }],
  [`/password-reset?${stage.world["password-reset"]}`],
  [`/password-reset?${stage.world["password-reset"]}`, { fresh: "short" }],
  [`/invitation?${stage.world.invitation}`],
  [`/invitation?${stage.world.invitation}`, { name: "", password: "short" }],
  [`/email-confirmation?${stage.world["email-confirmation"]}`],
  ["/searches/mail-stop"],
  ["/questions"],
  ["/questions?accepted=no"],
  [`/questions/${stage.world.answered}`],
  ["/questions/mail-stop"],
  ["/practices/confirmation?token=wrong"],
  ["/lost"],
  ["/sign-out"],
];

// Wrong passwords first: the visitor sends hers later, and together they would be slowed down as guesses.
const coordinator_pages = () => [
  ["/account"],
  ["/account", { name: "" }],
  ["/account/security"],
  ["/account/security", { current: "wrong", fresh: "short" }],
  ["/account/sessions"],
  ["/account/data"],
  ["/account/data", { password: "wrong" }],
  ["/"],
  ["/practices/mine"],
  ["/practices/new"],
  ["/practices/new", { title: "" }],
  ["/practices/import"],
  ["/practices/import", { owner: "" }],
  [`/practices/import/${stage.world.upload}`],
  [`/practices/${stage.world.own}`],
  [`/practices/${stage.world.own}/edit`],
  [`/practices/${stage.world.own}/edit`, { title: "", "steps.0.title": "" }],
  [`/practices/${stage.world.own}/edit`, { base_version: "1", rhythm: "Every week" }],
  [`/practices/${stage.world.own}/pictures`],
  [`/practices/${stage.world.own}/pictures`, { alt: "" }],
  [`/practices/${stage.world.own}/curation`],
  [`/practices/${stage.world.own}/curation`, { words: "" }],
  [`/practices/${stage.world.own}/versions`],
  [`/practices/${stage.world.own}/comparison?from=1&to=3`],
  [`/practices/${stage.world.own}/translations`],
  [`/practices/${stage.world.own}/translations/en`],
  [`/practices/${stage.world.own}/translations/en`, { title: "word ".repeat(200) }],
  [`/practices/${stage.world.adopted}/adoptions/new`],
  [`/practices/${stage.world.adopted}/adoptions/new`, { stage: "", "steps.0.choice": "dropped" }],
  ["/searches"],
  ["/searches/new?list=/practices&query=country%3Dde"],
  ["/searches/new?list=/practices&query=country%3Dde", { name: "" }],
  [`/searches/${stage.world.search}/edit`],
  ["/questions/new?title=tea"],
  ["/questions/new?title=tea", { title: "" }],
  [`/questions/${stage.world.question}`],
  [`/questions/${stage.world.answered}`, { text: "" }],
  [`/questions/${stage.world.question}/posts/${stage.world.question}/edit`],
  [`/questions/${stage.world.question}/posts/${stage.world.question}/edit`, { title: "" }],
  [`/questions/${stage.world.answered}/posts/${stage.world.answered}/reports/new`],
  [`/questions/${stage.world.answered}/posts/${stage.world.answered}/reports/new`, { reason: "" }],
  [`/organisations/${stage.world.own_organisation}`],
  [`/organisations/${stage.world.own_organisation}/edit`],
  [`/organisations/${stage.world.own_organisation}/edit`, { name: "" }],
  [`/organisations/${stage.world.own_organisation}/versions`],
  [`/organisations/${stage.world.own_organisation}/versions/1`],
  [`/organisations/${stage.world.own_organisation}/comparison?from=1&to=2`],
  [`/organisations/${stage.world.own_organisation}/invitations`],
  ["/admin"],
];

const curator_pages = () => [
  ["/practices/mine"],
  [`/practices/${stage.world.own}/curation`],
  [`/practices/${stage.world.own}/translations/tr`],
  [`/practices/${stage.world.untranslated}/assessment`],
  [`/practices/${stage.world.untranslated}/assessment/reviews/${stage.world.untranslated}`],
  [`/practices/${stage.world.untranslated}/assessment`, { reviewers: "" }],
  [`/questions/${stage.world.question}`],
  [`/questions/${stage.world.question}/posts/${stage.world.question}/moderation`],
  [`/questions/${stage.world.question}/posts/${stage.world.question}/moderation`, { reason: "" }],
];

const operator_pages = () => [
  ["/organisations"],
  ["/organisations/new"],
  ["/organisations/new", { name: "" }],
  ["/people"],
  ["/people", { email: "nobody" }],
  [`/people/${stage.world.person}`],
  ["/taxonomies/theme"],
  ["/taxonomies/theme/texts"],
  ["/taxonomies/theme/new-term"],
  ["/taxonomies/theme/new-term", { key: "" }],
  ["/taxonomies/theme/terms/employment"],
  ["/admin"],
  ["/admin/event-log-check"],
  ["/admin/events"],
  ["/admin/jobs"],
  ["/admin/jobs?state=done"],
  ["/admin/mails"],
  [`/admin/mails/${stage.world.mail}`],
  ["/admin/housekeeping"],
  ["/admin/features"],
];

const every_page = () => [...visitor_pages(), ...coordinator_pages(), ...curator_pages(), ...operator_pages()];

// The HTML of all pages by person and place: checked at the end, because each start of the checker costs seconds.
const sources = new Map();

/** What is wrong with the pages as `person` sees them, all faults at once. */
async function faults_of(person, page, entries) {
  const findings = new Findings();
  for (const [turn, [path, fields]] of entries.entries())
    for (const language of languages) {
      const address = `/${language}${path === "/" ? "" : path}`;
      const opened = await page.goto(address);
      const answer = fields ? await send(page, fields) : opened;
      const place = fields ? `${address} with ${JSON.stringify(fields).slice(0, 60)}` : address;
      sources.set(`${place} (${person})`, await answer.text());
      if (answer.status() >= 500) findings.add(`status ${answer.status()}`, place);
      await examine_appearances(page, { place, language, is_answer: Boolean(fields), turn }, findings);
      for (const complaint of page.complaints.splice(0))
        if (!complaint.includes(`status of ${answer.status()}`)) findings.add(complaint, place);
    }
  return findings.lines();
}

const bare = { bypassCSP: true };

// Each walks in a window of her own and changes nothing that another sees, so all walk at once.
describe("pages", { concurrency: 4 }, () => {
  test("for everybody", async () => {
    const page = await visitor(stage.browser, stage.site, bare);
    assert.deepEqual(await faults_of("visitor", page, visitor_pages()), []);
  });

  test("of an author who coordinates a network", async () => {
    const page = await enter_as(stage.browser, stage.site, people.coordinator, bare);
    assert.deepEqual(await faults_of("coordinator", page, coordinator_pages()), []);
  });

  test("of a curator", async () => {
    const page = await enter_as(stage.browser, stage.site, people.curator, bare);
    assert.deepEqual(await faults_of("curator", page, curator_pages()), []);
  });

  test("of an operator", async () => {
    const page = await enter_as(stage.browser, stage.site, people.operator, bare);
    assert.deepEqual(await faults_of("operator", page, operator_pages()), []);
  });
});

test("all that was seen is valid HTML", async () => {
  assert.equal(sources.size, every_page().length * languages.length);
  const findings = new Findings();
  for (const [place, error] of await invalid_html(sources)) findings.add(error, place);
  assert.deepEqual(findings.lines(), []);
});

test("no page of the program is left out", async () => {
  const patterns = await page_patterns();
  const paths = every_page().map(([path]) => path);
  assert.deepEqual(patterns.filter((pattern) => !paths.some((path) => belongs_to(pattern, path, patterns))), []);
});
