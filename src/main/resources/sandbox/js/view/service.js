import {t} from '../i18n.js'
import {nameOf} from '../state.js'

const names = users => users.map(nameOf).join(', ')
const by = m => m.from ? nameOf(m.from) : m.sender_chat?.title ?? ''

const SENTENCES = {
  new_chat_members: (m, people) => people.length === 1 && people[0].id === m.from?.id
    ? t('sJoined', {who: names(people)}) : t('sAdded', {by: by(m), who: names(people)}),
  left_chat_member: (m, who) => who.id === m.from?.id ? t('sLeft', {who: nameOf(who)}) : t('sRemoved', {by: by(m), who: nameOf(who)}),
  new_chat_title: (m, title) => t('sTitle', {by: by(m), title}),
  pinned_message: (m, pinned) => t('sPinned', {by: by(m), text: (pinned.text ?? pinned.caption ?? '…').slice(0, 40)}),
  forum_topic_created: (m, topic) => t('sTopic', {name: topic.name}),
  forum_topic_closed: () => t('sTopicClosed'),
  forum_topic_reopened: () => t('sTopicReopened'),
  migrate_to_chat_id: () => t('sMigrated'),
  migrate_from_chat_id: () => t('sMigrated'),
  group_chat_created: () => t('sCreated'),
  supergroup_chat_created: () => t('sCreated'),
}

/** What a service message says, or undefined when it is an ordinary message. */
export function serviceText(m) {
  const kind = Object.keys(SENTENCES).find(field => m[field] !== undefined)
  return kind && SENTENCES[kind](m, m[kind])
}
