// What a mail says, out of the letters in which programs send it.

/** Of a whole mail: to whom it goes, its subject and its body. */
export function read_mail(mail) {
  const [head, body] = mail.split(/\r?\n\r?\n(.*)/s);
  const header = (name) => head.replace(/\r?\n[ \t]/g, " ").match(new RegExp(`^${name}: (.*)$`, "m"))?.[1].trim();
  return { to: header("To"), subject: encoded_words(header("Subject")), body: quoted_printable(body) };
}

/** RFC 2047; the space between two such words is none of the text. */
const encoded_words = (text) =>
  text
    .replace(/\?=\s+=\?/g, "?==?")
    .replace(/=\?utf-8\?B\?([^?]*)\?=/gi, (_, letters) => Buffer.from(letters, "base64").toString());

/** RFC 2045, 6.7. */
function quoted_printable(text) {
  const byte = (_, digits) => String.fromCharCode(parseInt(digits, 16));
  const bytes = text.replace(/=\r?\n/g, "").replace(/=([0-9A-F]{2})/g, byte);
  return Buffer.from(bytes, "latin1").toString();
}
