import * as api from '../api.js'
import {t} from '../i18n.js'
import {open} from '../session.js'
import {byUsername, entry, state} from '../state.js'
import {attempt, toast} from './toast.js'

const OWN = /^(?:https?:\/\/)?(?:t\.me|telegram\.me)\/|^tg:\/\//i

/** Links into Telegram stay inside: they lead to the sandbox's own bots, chats and messages. */
export const isOwnLink = url => OWN.test(url)

export function followLink(url) {
  const toMessage = url.match(/t\.me\/c\/(\d+)\/(?:\d+\/)?(\d+)/i)
  if (toMessage) return goToMessage(Number(`-100${toMessage[1]}`), Number(toMessage[2]))
  const toBot = url.match(/(?:t\.me\/|domain=)(\w+)(?:[?&]start=([\w-]+))?/i)
  const bot = toBot && byUsername(toBot[1])
  if (bot) return startBot(bot.id, toBot[2])
  return toast(t('failed', {reason: url}), 'error')
}

async function startBot(bot, payload) {
  await attempt(async () => {
    if (payload || !entry(bot)?.chat.started) await api.act(state.me, 'start', {bot_id: bot, payload})
    await open(bot)
  })
}

async function goToMessage(chat, message) {
  if (!entry(chat)) return toast(t('notMember'), 'error')
  if (state.chat !== chat) await open(chat)
  showMessage(message)
  return undefined
}

/** Scrolls to a message of the open chat and marks it for a moment. */
export function showMessage(id) {
  const node = document.querySelector(`[data-message="m${id}"]`)
  if (!node) return toast(t('noSuchMessage'))
  node.scrollIntoView({block: 'center', behavior: 'smooth'})
  node.classList.remove('pointed')
  requestAnimationFrame(() => node.classList.add('pointed'))
  return undefined
}

/** A command in a text is sent when it is tapped, as in the messenger. */
export const sendCommand = text => attempt(() =>
  api.act(state.me, 'send', {chat_id: state.chat, text, message_thread_id: state.topic ?? undefined}))
