// node telegraf.mjs http://127.0.0.1:8081
import assert from "node:assert/strict";
import { Input, Markup, Telegraf } from "telegraf";
import { message } from "telegraf/filters";
import { play, stage } from "./stage.mjs";

const root = process.argv[2];
const token = "5002:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA2";
const scene = await stage(root, token, "uji_telegraf_bot");
const bot = new Telegraf(token, { telegram: { apiRoot: root } });

bot.command("mulai", (ctx) =>
  ctx.replyWithHTML("<b>Setujui</b> permohonan ini?",
    Markup.inlineKeyboard([Markup.button.callback("Setujui", "ya:1"), Markup.button.callback("Tolak", "tidak:1")])));
bot.action(/^tidak:/, (ctx) => ctx.answerCbQuery("Tidak berwenang", { show_alert: true }));
bot.action(/^ya:/, async (ctx) => {
  await ctx.answerCbQuery();
  await ctx.editMessageText(`Disetujui oleh ${ctx.from.first_name}`);
  await assert.rejects(() => ctx.editMessageText(`Disetujui oleh ${ctx.from.first_name}`), /message is not modified/);
  await ctx.replyWithHTML(`<a href="tg://user?id=${ctx.from.id}">Rina</a>, apa alasannya?`,
    { reply_markup: { force_reply: true, selective: true } });
});
bot.on(message("document"), async (ctx) => {
  const link = await ctx.telegram.getFileLink(ctx.message.document.file_id);
  const text = await (await fetch(link)).text();
  await ctx.replyWithDocument(Input.fromBuffer(Buffer.from(text.toUpperCase()), "balasan.txt"));
});
bot.on(message("text"), (ctx) => ctx.reply(`Alasan: ${ctx.message.text}`));
bot.catch((error) => { console.error(error); process.exit(1); });

const running = bot.launch().then(() => "stopped", (error) => { assert.equal(error.response.error_code, 409); return "conflict"; });
await play(root, scene);
await new Telegraf(token, { telegram: { apiRoot: root } }).telegram.getUpdates(0, 1, 0, undefined);
assert.equal(await running, "conflict");
console.log("telegraf: ok");
process.exit(0);
