import './view/topbar.js'
import './view/people.js'
import './view/chats.js'
import './view/conversation.js'
import './tour/panel.js'
import {lang, setLanguage} from './i18n.js'
import {begin, close, resync} from './session.js'
import {on} from './state.js'
import {watchOthers} from './others.js'
import {isPhone} from './view/screens.js'
import {toast} from './view/toast.js'
import {forgetUnread} from './unread.js'

on('forgotten', forgetUnread)
on('screen', screen => { if (screen === 'list' && isPhone()) close() })
on('unknown-chat', resync)
addEventListener('unhandledrejection', event => toast(event.reason?.message ?? String(event.reason), 'error'))
setLanguage(lang())
await begin()
watchOthers()
