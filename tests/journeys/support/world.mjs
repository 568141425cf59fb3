// What must have happened in the demonstration before each of its pages can be seen: a second version, a picture,
// mails with links.
import { send } from "./forms.mjs";
import { enter_as, password, people, visitor } from "./person.mjs";

/** The parts of addresses: ids of practices, organisations and people, links of mails. */
export async function prepare_world({ browser, site }) {
  const coordinator = await enter_as(browser, site, people.coordinator);
  const operator = await enter_as(browser, site, people.operator);
  const guest = await visitor(browser, site, { locale: "en" });
  const own = await write_second_version(coordinator);
  await add_picture(coordinator, own);
  const upload = await send_table(coordinator);
  const own_organisation = await change_organisation(coordinator);
  const search = await keep_search(coordinator);
  const question = await ask(coordinator);
  const questions = await list(guest, "/en/questions.json", "questions");
  await order_mails(coordinator, operator, guest);
  const published = await list(guest, "/en/practices.json?country=ie", "practices");
  const [organisation] = await list(guest, "/en/organisations.json", "organisations");
  const [person] = await list(operator, "/en/people.json", "people");
  return {
    own,
    upload,
    adopted: published.find(({ adopters }) => adopters > 0).id,
    untranslated: published.find(({ languages }) => languages.length === 1).id,
    organisation: organisation.id,
    own_organisation,
    search,
    question,
    answered: questions.find(({ has_accepted }) => has_accepted).id,
    person: person.id,
    ...(await links_in_mails(site)),
    mail: await newest_mail(operator),
  };
}

async function list(page, address, name) {
  return (await page.request.get(address).then((answer) => answer.json()))[name];
}

async function write_second_version(page) {
  const { id } = (await list(page, "/en/practices/mine.json", "practices")).find(({ state }) => state === "submitted");
  await page.goto(`/en/practices/${id}/edit`);
  await send(page, { rhythm: "Every month" });
  return id;
}

async function add_picture(page, practice) {
  const buffer = await page.screenshot();
  await page.goto(`/en/practices/${practice}/pictures`);
  await page.locator('[name="picture"]').setInputFiles({ name: "picture.png", mimeType: "image/png", buffer });
  await send(page, { alt: "A page with a form", credit: "Example" });
}

/** A table with a practice to make and one to put right, which waits for its person. */
async function send_table(page) {
  await page.goto("/en/practices/import");
  const buffer = Buffer.from("title,colour,language\nExample: Tea and talk,red,en\n,blue,en\n");
  await page.locator('[name="table"]').setInputFiles({ name: "practices.csv", mimeType: "text/csv", buffer });
  await send(page, { owner: "" });
  return page.url().split("/").at(-1);
}

async function change_organisation(page) {
  const [{ organisation }] = await list(page, "/en/account.json", "organisations");
  await page.goto(`/en/organisations/${organisation}/edit`);
  await send(page, { about: "Example: we hold the network together." });
  return organisation;
}

async function keep_search(page) {
  await page.goto("/en/practices?country=tr");
  await page.getByRole("link", { name: "Keep this search" }).click();
  await send(page, { name: "Practices from Türkiye" });
  const [{ id }] = await list(page, "/en/searches.json", "searches");
  return id;
}

async function ask(page) {
  await page.goto("/en/questions/new");
  await send(page, { title: "Example: Who makes the tea?", text: "We are *many*." });
  return new URL(page.url()).pathname.split("/").at(-1);
}

async function order_mails(coordinator, operator, guest) {
  await coordinator.goto("/en/account/security");
  await send(coordinator, { email: "konrad@example.org", password });
  await operator.goto("/en/people");
  await send(operator, { email: "guest@example.org", language: "en" });
  await guest.goto("/en/forgotten-password");
  await send(guest, { email: "member@example.org" });
}

/** The query of the link to each page that only mails lead to. */
async function links_in_mails(site) {
  const names = ["password-reset", "invitation", "email-confirmation"];
  const link = (mails, name) => mails.map(({ body }) => body).join().match(new RegExp(`/${name}\\?(token=[\\w-]+)`))?.[1];
  const mails = await site.mails_until((all) => names.every((name) => link(all, name)));
  return Object.fromEntries(names.map((name) => [name, link(mails, name)]));
}

async function newest_mail(operator) {
  await operator.goto("/en/admin/mails");
  const address = await operator.locator("main tbody a").first().getAttribute("href");
  return address.split("/").at(-1);
}
