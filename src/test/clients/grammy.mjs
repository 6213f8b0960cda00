// node grammy.mjs http://127.0.0.1:8081
import assert from "node:assert/strict";
import { Bot, GrammyError, InlineKeyboard, InputFile } from "grammy";
import { play, stage } from "./stage.mjs";

const root = process.argv[2];
const token = "5001:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA1";
const scene = await stage(root, token, "uji_grammy_bot");
const bot = new Bot(token, { client: { apiRoot: root } });

await bot.api.setMyCommands([{ command: "mulai", description: "Mulai" }], { scope: { type: "all_group_chats" } });
bot.command("mulai", (ctx) =>
  ctx.reply("<b>Setujui</b> permohonan ini?", {
    parse_mode: "HTML",
    reply_markup: new InlineKeyboard().text("Setujui", "ya:1").text("Tolak", "tidak:1"),
  }));
bot.callbackQuery(/^tidak:/, (ctx) => ctx.answerCallbackQuery({ text: "Tidak berwenang", show_alert: true }));
bot.callbackQuery(/^ya:/, async (ctx) => {
  await ctx.answerCallbackQuery();
  await ctx.editMessageText(`Disetujui oleh ${ctx.from.first_name}`);
  await assert.rejects(() => ctx.editMessageText(`Disetujui oleh ${ctx.from.first_name}`), (e) =>
    e instanceof GrammyError && e.description.startsWith("Bad Request: message is not modified"));
  await ctx.reply(`<a href="tg://user?id=${ctx.from.id}">Rina</a>, apa alasannya?`, {
    parse_mode: "HTML",
    reply_markup: { force_reply: true, selective: true, input_field_placeholder: "Alasan" },
  });
});
bot.on("message:document", async (ctx) => {
  const file = await ctx.getFile();
  const text = await (await fetch(`${root}/file/bot${token}/${file.file_path}`)).text();
  await ctx.replyWithDocument(new InputFile(Buffer.from(text.toUpperCase()), "balasan.txt"));
});
bot.on("message:text", (ctx) => ctx.reply(`Alasan: ${ctx.msg.text}`));
bot.catch((error) => { console.error(error); process.exit(1); });

const running = bot.start().catch((error) => { assert.equal(error.error_code, 409); return "conflict"; });
await play(root, scene);
const commands = await scene.call("GET", `as/${scene.person.id}/commands?chat_id=${scene.group.id}`);
assert.equal(commands[0].command, "mulai");
await new Bot(token, { client: { apiRoot: root } }).api.getUpdates({ timeout: 0 });
assert.equal(await running, "conflict");
console.log("grammY: ok");
process.exit(0);
