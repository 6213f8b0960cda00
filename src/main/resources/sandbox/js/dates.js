import {lang, t} from './i18n.js'
import {state} from './state.js'

/** The clock and the times of messages are shown in the office's zone, whoever looks. */
const inZone = (locale, date, options) => new Intl.DateTimeFormat(locale, {timeZone: state.clock.zone, ...options}).format(date)
const locale = () => lang() === 'id' ? 'id-ID' : 'en-GB'
const format = (date, options) => inZone(locale(), date, options)
const fromUnix = seconds => new Date(seconds * 1000)

/** "WIB", "WITA" or "WIT", as Indonesian alone has names for them; another zone's distance from UTC. */
export const zoneName = date => new Intl.DateTimeFormat('id-ID', {timeZone: state.clock.zone, timeZoneName: 'short'})
  .formatToParts(date).find(part => part.type === 'timeZoneName').value

/** The office's local date and time: "2026-11-25T08:00". */
export const local = date => inZone('sv-SE', date, {dateStyle: 'short', timeStyle: 'short'}).replace(' ', 'T')

/** The instant of an office's local date and time. Its zone knows no summer time, so that any day tells how far it is from UTC. */
export function instantOf(written) {
  const asUtc = new Date(`${written}:00Z`)
  return new Date(2 * asUtc - new Date(`${local(asUtc)}:00Z`))
}

export const time = seconds => format(fromUnix(seconds), {hour: '2-digit', minute: '2-digit'})
export const dayKey = seconds => local(fromUnix(seconds)).slice(0, 10)
export const full = seconds => `${format(fromUnix(seconds), {dateStyle: 'full', timeStyle: 'medium'})} ${zoneName(fromUnix(seconds))}`
export const clockDay = (now, weekday = 'short') => format(now, {weekday, day: 'numeric', month: 'short'})
export const clockTime = now => format(now, {hour: '2-digit', minute: '2-digit'})

/** "Hari ini", "Kemarin" or the date, as seen from business time. */
export function day(seconds, now) {
  const today = now.getTime() / 1000
  if (dayKey(seconds) === dayKey(today)) return t('today')
  if (dayKey(seconds) === dayKey(today - 86_400)) return t('yesterday')
  return format(fromUnix(seconds), {weekday: 'long', day: 'numeric', month: 'long', year: 'numeric'})
}

/** For the list of chats: the time today, else the date. */
export const brief = (seconds, now) =>
  dayKey(seconds) === dayKey(now.getTime() / 1000) ? time(seconds) : format(fromUnix(seconds), {day: 'numeric', month: 'short'})

/**
 * A date_time entity in the reader's own zone. `pattern` is the Bot API's: `r` (relative) or of `w` (weekday),
 * `d`/`D` (short/long date), `t`/`T` (short/long time); undefined when the text shall stay as it is.
 */
export function inReadersZone(seconds, pattern, now) {
  if (!pattern) return undefined
  if (pattern.startsWith('r')) return relative(seconds - now.getTime() / 1000)
  const has = letter => pattern.includes(letter)
  const options = {timeZone: undefined}
  if (has('w')) options.weekday = 'long'
  if (has('d')) Object.assign(options, {day: 'numeric', month: 'numeric', year: '2-digit'})
  if (has('D')) Object.assign(options, {day: 'numeric', month: 'long', year: 'numeric'})
  if (has('t') || has('T')) Object.assign(options, {hour: '2-digit', minute: '2-digit'})
  if (has('T')) options.second = '2-digit'
  return format(fromUnix(seconds), options)
}

const STEPS = [['day', 86_400], ['hour', 3600], ['minute', 60], ['second', 1]]

function relative(seconds) {
  const [unit, size] = STEPS.find(([, s]) => Math.abs(seconds) >= s) ?? STEPS.at(-1)
  return new Intl.RelativeTimeFormat(locale(), {numeric: 'auto'}).format(Math.round(seconds / size), unit)
}

/** Whether it is a working day's office time; days off are the bot's to know. */
export function isOfficeTime(now) {
  const [day, time] = local(now).split('T')
  return weekdayOf(day) % 6 !== 0 && time >= '07:30' && time < '16:00'
}

/** The instant of the next `time` ("08:00") at the office, at least `days` days on, optionally on a weekday (1 = Monday). */
export function nextOfficeTime(now, time, {days = 1, weekday} = {}) {
  for (let ahead = days; ; ahead++) {
    const day = dayKey(now.getTime() / 1000 + ahead * 86_400)
    const candidate = instantOf(`${day}T${time}`)
    if (candidate > now && (weekday === undefined || weekdayOf(day) === weekday)) return candidate
  }
}

const weekdayOf = day => new Date(`${day}T00:00Z`).getUTCDay()
