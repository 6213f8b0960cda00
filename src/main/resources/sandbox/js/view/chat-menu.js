import {t} from '../i18n.js'
import {entry} from '../state.js'
import {ask} from './dialog.js'
import {addMember, as, join, leave, showMembers} from './membership.js'
import {menu} from './menu.js'

/** What a person may do with the open chat. */
export function chatMenu(at) {
  const {chat, status} = entry()
  menu(at, t('chatMenu'), chat.type === 'private' ? privateItems(chat) : groupItems(chat, status))
}

const privateItems = chat => [
  !chat.started && {name: 'start', icon: 'play', label: t('startBot'), action: () => as('start', {bot_id: chat.id})},
  {name: 'block', icon: 'close', label: t('blockBot'), danger: true, action: () => as('block', {bot_id: chat.id})},
  {name: 'unblock', icon: 'check', label: t('unblockBot'), action: () => as('unblock', {bot_id: chat.id})},
]

function groupItems(chat, status) {
  if (['left', 'kicked'].includes(status)) return [{name: 'join', icon: 'join', label: t('joinGroup'), action: () => join(chat.id)}]
  const admin = ['creator', 'administrator'].includes(status)
  return [
    {name: 'members', icon: 'people', label: t('members'), action: () => showMembers(chat)},
    {name: 'add', icon: 'add', label: t('addMember'), action: () => addMember(chat)},
    admin && {name: 'rename', icon: 'edit', label: t('rename'), action: () => rename(chat)},
    {name: 'leave', icon: 'leave', label: t('leave'), danger: true, action: () => leave(chat)},
  ]
}

async function rename(chat) {
  const title = await ask({title: t('renameAs'), value: chat.title})
  if (title) await as('rename', {chat_id: chat.id, title})
}
