import * as api from '../api.js'
import {h} from '../dom.js'
import {t} from '../i18n.js'
import {emit, entry, state, titleOf} from '../state.js'
import {avatar} from './avatar.js'
import {copyText} from './clipboard.js'
import {choose, confirm} from './dialog.js'
import {menu, closeMenu} from './menu.js'
import {attempt, toast} from './toast.js'

const REACTIONS = ['👍', '❤', '🙏', '👌', '🎉', '👎']

/** What this person may do with a message. */
export function messageMenu(m, at) {
  const text = m.text ?? m.caption
  const real = !m.ephemeral_message_id
  const mayDelete = m.is_outgoing || m.chat.type === 'private' || ['creator', 'administrator'].includes(entry()?.status)
  menu(at, t('messageMenu'), [
    real && {row: reactionRow(m)},
    {name: 'reply', icon: 'reply', label: t('reply'), action: () => replyTo(m)},
    text && {name: 'copy', icon: 'copy', label: t('copy'), action: () => copyText(text)},
    real && {name: 'forward', icon: 'forward', label: t('forward'), action: () => forward(m)},
    real && m.is_outgoing && text && {name: 'edit', icon: 'edit', label: t('edit'), action: () => startEditing(m)},
    real && m.chat.type !== 'private' && {name: 'pin', icon: 'pin', label: t('pin'), action: () => act('pin', m)},
    real && mayDelete && {name: 'delete', icon: 'delete', label: t('delete'), danger: true, action: () => remove(m)},
  ])
}

const act = (action, m, more) => attempt(() => api.act(state.me, action, {chat_id: m.chat.id, message_id: m.message_id, ...more}))

const reactionRow = m => h('div', {class: 'reaction-row', role: 'group', 'aria-label': t('react')}, REACTIONS.map(emoji =>
  h('button', {type: 'button', role: 'menuitem', tabIndex: -1, data: {react: emoji}, onclick: () => {
    const mine = m.reactions?.some(r => r.emoji === emoji && r.user_ids.includes(state.me))
    closeMenu()
    act('react', m, {emoji: mine ? '' : emoji})
  }}, emoji)))

export function replyTo(m) {
  Object.assign(state, {replyTo: m, editing: null})
  emit('composer', {focus: true})
}

function startEditing(m) {
  Object.assign(state, {editing: m, replyTo: null})
  emit('composer', {focus: true, text: m.text ?? m.caption})
}

async function remove(m) {
  if (await confirm({title: t('deleteAsk'), yes: t('delete'), danger: true})) act('delete', m)
}

async function forward(m) {
  const options = state.chats.map(({chat}) => ({label: titleOf(chat), icon: avatar(chat, 'small'), value: chat}))
  const chat = await choose({title: t('forwardTo'), options})
  if (!chat) return
  const done = await attempt(() => api.act(state.me, 'forward', {from_chat_id: m.chat.id, message_id: m.message_id, chat_id: chat.id}))
  if (done) toast(t('forwarded', {chat: titleOf(chat)}))
}
