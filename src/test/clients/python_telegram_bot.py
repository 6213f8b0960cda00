"""python3 python_telegram_bot.py http://127.0.0.1:8081"""

import asyncio
import io
import json
import sys
import urllib.request

from telegram import ForceReply, InlineKeyboardButton, InlineKeyboardMarkup
from telegram.error import BadRequest, Conflict
from telegram.ext import Application, CallbackQueryHandler, CommandHandler, MessageHandler, filters

ROOT = sys.argv[1]
TOKEN = "5003:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA3"
failures = []


def control(verb, path, body=None):
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(f"{ROOT}/control/{path}", data, {"Content-Type": "application/json"}, method=verb)
    with urllib.request.urlopen(request) as response:
        return json.load(response)


def upload(person, chat, reply):
    parts = [("chat_id", chat), ("reply_to_message_id", reply), ("caption", "Berkas")]
    body = "".join(f'--x\r\nContent-Disposition: form-data; name="{n}"\r\n\r\n{v}\r\n' for n, v in parts)
    body += '--x\r\nContent-Disposition: form-data; name="document"; filename="nota.txt"\r\n\r\nisi berkas\r\n--x--\r\n'
    headers = {"Content-Type": "multipart/form-data; boundary=x"}
    urllib.request.urlopen(
        urllib.request.Request(f"{ROOT}/control/as/{person}/send", body.encode(), headers, method="POST")).close()


async def begin(update, context):
    buttons = [[InlineKeyboardButton("Setujui", callback_data="ya:1"), InlineKeyboardButton("Tolak", callback_data="tidak:1")]]
    await update.message.reply_html("<b>Setujui</b> permohonan ini?", reply_markup=InlineKeyboardMarkup(buttons))


async def refuse(update, context):
    await update.callback_query.answer("Tidak berwenang", show_alert=True)


async def approve(update, context):
    query = update.callback_query
    await query.answer()
    words = f"Disetujui oleh {query.from_user.first_name}"
    await query.edit_message_text(words)
    try:
        await query.edit_message_text(words)
        failures.append("an unchanged edit was taken")
    except BadRequest as error:
        if "message is not modified" not in str(error).lower():
            failures.append(str(error))
    await query.message.reply_html(
        f"{query.from_user.mention_html()}, apa alasannya?", reply_markup=ForceReply(selective=True))


async def receive(update, context):
    file = await update.message.document.get_file()
    text = bytes(await file.download_as_bytearray()).decode().upper()
    await update.message.reply_document(io.BytesIO(text.encode()), filename="balasan.txt")


async def echo(update, context):
    await update.message.reply_text(f"Alasan: {update.message.text}")


async def failed(update, context):
    if not isinstance(context.error, Conflict):
        failures.append(repr(context.error))


async def until(person, chat, test):
    for _ in range(100):
        seen = await asyncio.to_thread(control, "GET", f"as/{person}/messages?chat_id={chat}")
        for message in reversed(seen["messages"]):
            if test(message):
                return message
        await asyncio.sleep(0.05)
    raise AssertionError(f"did not come; {failures}")


async def play(app, person, chat):
    async def act(action, **body):
        return await asyncio.to_thread(control, "POST", f"as/{person}/{action}", {"chat_id": chat, **body})

    await act("send", text="/mulai")
    card = await until(person, chat, lambda m: m.get("text") == "Setujui permohonan ini?")
    refused = await act("tap", message_id=card["message_id"], button="Tolak", wait_ms=5000)
    assert (refused["text"], refused["show_alert"]) == ("Tidak berwenang", True), refused
    taken = await act("tap", message_id=card["message_id"], button="Setujui", wait_ms=5000)
    assert taken["state"] == "answered", taken
    prompt = await until(person, chat, lambda m: m.get("reply_markup", {}).get("force_reply"))
    await act("send", text="Karena lengkap", reply_to_message_id=prompt["message_id"])
    await until(person, chat, lambda m: m.get("text") == "Alasan: Karena lengkap")
    await asyncio.to_thread(upload, person, chat, prompt["message_id"])
    back = await until(person, chat, lambda m: m.get("document", {}).get("file_name") == "balasan.txt")
    with urllib.request.urlopen(f"{ROOT}/control/files/{back['document']['file_unique_id']}") as response:
        assert response.read() == b"ISI BERKAS"


async def main():
    bot = control("POST", "bots", {"token": TOKEN, "username": "uji_ptb_bot"})
    person = control("POST", "users", {"first_name": "Rina"})["id"]
    group = {"type": "supergroup", "title": "Uji", "creator": person, "members": [bot["id"]]}
    chat = control("POST", "chats", group)["id"]
    app = (Application.builder().token(TOKEN).base_url(f"{ROOT}/bot").base_file_url(f"{ROOT}/file/bot").build())
    app.add_handler(CommandHandler("mulai", begin))
    app.add_handler(CallbackQueryHandler(refuse, "^tidak:"))
    app.add_handler(CallbackQueryHandler(approve, "^ya:"))
    app.add_handler(MessageHandler(filters.Document.ALL, receive))
    app.add_handler(MessageHandler(filters.TEXT, echo))
    app.add_error_handler(failed)
    async with app:
        await app.start()
        await app.updater.start_polling()
        await play(app, person, chat)
        await app.updater.stop()
        await app.stop()
    assert not failures, failures
    print("python-telegram-bot: ok")


asyncio.run(main())
