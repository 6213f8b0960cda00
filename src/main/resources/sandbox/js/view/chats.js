import {businessNow} from '../business-time.js'
import {brief} from '../dates.js'
import {byId, h} from '../dom.js'
import {t} from '../i18n.js'
import {open} from '../session.js'
import {nameOf, on, state, titleOf, user} from '../state.js'
import {still} from '../still.js'
import {unreadIn} from '../unread.js'
import {avatar} from './avatar.js'
import {showScreen} from './screens.js'
import {summary} from './summary.js'
import {attempt} from './toast.js'

/** The list of chats of the present person, the newest on top. */
function render() {
  const list = byId('chats')
  const focused = document.activeElement?.dataset?.chat
  list.setAttribute('aria-label', t('chats'))
  list.replaceChildren(whoAmI(), state.chats.length
    ? h('ul', {class: 'chat-list', onkeydown: arrows}, state.chats.map(item))
    : h('p', {class: 'empty'}, state.me ? t('noChats', {name: nameOf(user(state.me))}) : ''))
  if (focused) list.querySelector(`[data-chat="${focused}"]`)?.focus()
  const unread = state.chats.reduce((sum, e) => sum + unreadIn(state.me, e.chat.id), 0)
  document.title = (unread ? `(${unread}) ` : '') + 'Sopan'
}

function whoAmI() {
  const me = user(state.me)
  if (!me) return h('div', {class: 'who'})
  const unit = state.units.find(u => u.people.some(p => p.id === me.id))
  return h('div', {class: 'who', data: {me: me.username ?? me.id}}, avatar(me),
    h('div', {}, h('small', {}, t('you')), h('b', {}, nameOf(me)), h('small', {}, unit?.chat?.title ?? t('others'))))
}

function item({chat, last_message: last, status}) {
  const unread = unreadIn(state.me, chat.id)
  return h('li', {}, h('button', {
    type: 'button', class: `chat${status === 'left' || status === 'kicked' ? ' gone' : ''}`, data: {chat: chat.id, title: titleOf(chat), unread},
    'aria-current': chat.id === state.chat ? 'true' : undefined,
    onclick: () => { showScreen('conversation'); if (chat.id !== state.chat) attempt(() => open(chat.id)) },
  }, avatar(chat), h('span', {class: 'chat-main'},
    h('span', {class: 'chat-line'}, h('b', {}, titleOf(chat)), last && h('time', {}, brief(last.date, businessNow()))),
    h('span', {class: 'chat-line'}, h('span', {class: 'preview'}, preview(last, chat)),
      mentionsMe(last) && unread ? h('span', {class: 'at', 'aria-hidden': 'true'}, '@') : null,
      unread ? h('span', {class: 'count', 'aria-label': t('unreadCount', {count: unread})}, unread > 99 ? '99+' : unread) : null))))
}

function preview(last, chat) {
  if (!last) return t('noMessages')
  const who = last.is_outgoing ? t('you_') : chat.type === 'private' ? null : last.sender_chat?.title ?? last.from?.first_name
  return who && (last.text ?? last.caption ?? last.photo ?? last.document) ? [h('span', {class: 'preview-who'}, `${who}: `), summary(last)] : summary(last)
}

const mentionsMe = m => m?.entities?.some(e => e.user?.id === state.me ||
  e.type === 'mention' && m.text.slice(e.offset + 1, e.offset + e.length).toLowerCase() === user(state.me)?.username?.toLowerCase())

function arrows(event) {
  const step = {ArrowDown: 1, ArrowUp: -1}[event.key]
  if (!step) return
  event.preventDefault()
  const buttons = [...event.currentTarget.querySelectorAll('button')]
  buttons.at((buttons.indexOf(document.activeElement) + step) % buttons.length)?.focus()
}

on('stage chats opened language clock', still(render))
