// Sends forms without knowing the words on their buttons, so that it works in every language.

/** Fills the form that has the first of these fields, sends it, and returns the answer. */
export async function send(page, fields) {
  const [answer] = await Promise.all([page.waitForNavigation(), page.evaluate(fill_and_send, fields)]);
  return answer;
}

function fill_and_send(fields) {
  const [first] = Object.keys(fields);
  const { form } = document.querySelector(`[name="${first}"]`);
  for (const [name, value] of Object.entries(fields)) form.elements[name].value = value;
  form.requestSubmit();
}
