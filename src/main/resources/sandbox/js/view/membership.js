import * as api from '../api.js'
import {h} from '../dom.js'
import {t} from '../i18n.js'
import {open} from '../session.js'
import {isMember, entry, nameOf, state, titleOf} from '../state.js'
import {avatar} from './avatar.js'
import {choose, confirm, dialog} from './dialog.js'
import {showScreen} from './screens.js'
import {attempt} from './toast.js'

export const as = (action, body) => attempt(() => api.act(state.me, action, body))

/** Lets the present person join a group that they are not in. */
export async function joinAnother() {
  const groups = state.groups.filter(group => !isMember(entry(group.id)))
  const chat = await choose({title: t('joinOther'), empty: t('noOther'),
    options: groups.map(group => ({label: group.title, detail: t('membersCount', {count: group.members_count}), icon: avatar(group, 'small'), value: group.id}))})
  if (chat) await join(chat)
}

export async function join(chat) {
  if (!await as('join', {chat_id: chat})) return
  showScreen('conversation')
  setTimeout(() => attempt(() => open(chat)), 300)
}

export async function leave(chat) {
  if (await confirm({title: t('leaveAsk', {chat: chat.title}), yes: t('leave'), danger: true})) await as('leave', {chat_id: chat.id})
}

export async function addMember(chat) {
  const present = (await api.members(chat.id)).filter(m => !['left', 'kicked'].includes(m.status)).map(m => m.user.id)
  const absent = [...state.users, ...state.bots].filter((u, i, all) => !present.includes(u.id) && all.findIndex(o => o.id === u.id) === i)
  const user = await choose({title: t('addMember'), empty: '–', options: absent.map(u => ({label: nameOf(u), icon: avatar(u, 'small'), value: u.id}))})
  if (user) await as('add', {chat_id: chat.id, user_id: user})
}

/** Who is in the chat; an administrator may remove and promote. */
export async function showMembers(chat) {
  const members = await attempt(() => api.members(chat.id))
  if (!members) return
  const mayManage = ['creator', 'administrator'].includes(entry(chat.id)?.status)
  await dialog({title: t('members'), name: 'members', body: close => h('ul', {class: 'dialog-body members'}, members.map(m =>
    h('li', {data: {member: m.user.username ?? m.user.id, status: m.status}}, avatar(m.user, 'small'),
      h('span', {}, h('b', {}, titleOf(m.user)), h('small', {}, t(m.status) + (m.is_anonymous ? `, ${t('anonymous')}` : ''))),
      mayManage && m.user.id !== state.me && m.status !== 'creator' && manage(chat, m, close)))) })
}

const manage = (chat, {user, status}, close) => h('span', {class: 'member-actions'},
  [status === 'administrator' ? 'demote' : status === 'member' && 'promote', !['left', 'kicked'].includes(status) && 'kick'].filter(Boolean).map(action =>
    h('button', {type: 'button', class: 'button small quiet', onclick: async () => { await as(action, {chat_id: chat.id, user_id: user.id}); close() }}, t(action))))
