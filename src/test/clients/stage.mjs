// Plays the person: the control API of docs/sandbox.md.
import assert from "node:assert/strict";

export async function stage(root, token, username) {
  const call = async (verb, path, body) => {
    const response = await fetch(`${root}/control/${path}`, {
      method: verb,
      headers: body && { "Content-Type": "application/json" },
      body: body && JSON.stringify(body),
    });
    const answer = await response.json();
    assert.equal(response.status, 200, `${path}: ${JSON.stringify(answer)}`);
    return answer;
  };
  const bot = await call("POST", "bots", { token, username });
  const person = await call("POST", "users", { first_name: "Rina", username: `rina_${username}` });
  const group = await call("POST", "chats", { type: "supergroup", title: "Uji", creator: person.id, members: [bot.id] });
  const act = (action, body) => call("POST", `as/${person.id}/${action}`, { chat_id: group.id, ...body });
  const messages = async () =>
    (await call("GET", `as/${person.id}/messages?chat_id=${group.id}`)).messages;
  const until = async (what, test) => {
    for (let i = 0; i < 100; i++) {
      const found = (await messages()).findLast(test);
      if (found) return found;
      await new Promise((resume) => setTimeout(resume, 50));
    }
    assert.fail(`did not come: ${what}`);
  };
  return { call, act, messages, until, bot, person, group };
}

// The person's side of the dialogue; the bot's side is the same in each library.
export async function play(root, { act, until, person }) {
  await act("send", { text: "/mulai" });
  const card = await until("card", (m) => m.text === "Setujui permohonan ini?");
  assert.deepEqual(card.entities.map((e) => e.type), ["bold"]);
  const refused = await act("tap", { message_id: card.message_id, button: "Tolak", wait_ms: 5000 });
  assert.deepEqual([refused.state, refused.text, refused.show_alert], ["answered", "Tidak berwenang", true]);
  const taken = await act("tap", { message_id: card.message_id, button: "Setujui", wait_ms: 5000 });
  assert.equal(taken.state, "answered");
  const edited = await until("edited card", (m) => m.message_id === card.message_id && m.text.startsWith("Disetujui"));
  assert.equal(edited.reply_markup, undefined);
  const prompt = await until("prompt", (m) => m.reply_markup?.force_reply);
  await act("send", { text: "Karena lengkap", reply_to_message_id: prompt.message_id });
  await until("echo", (m) => m.text === "Alasan: Karena lengkap");
  const form = new FormData();
  form.append("chat_id", String((await until("any", () => true)).chat.id));
  form.append("reply_to_message_id", String(prompt.message_id));
  form.append("caption", "Berkas");
  form.append("document", new Blob(["isi berkas"]), "nota dinas.txt");
  const sent = await fetch(`${root}/control/as/${person.id}/send`, { method: "POST", body: form });
  assert.equal(sent.status, 200);
  const back = await until("document back", (m) => m.document?.file_name === "balasan.txt");
  const bytes = await (await fetch(`${root}/control/files/${back.document.file_unique_id}`)).text();
  assert.equal(bytes, "ISI BERKAS");
}
