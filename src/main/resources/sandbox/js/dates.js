import {lang, t} from './i18n.js'

/** The office's zone. The clock and the times of messages are shown in it, whoever looks. */
export const ZONE = 'Asia/Jakarta'

const locale = () => lang() === 'id' ? 'id-ID' : 'en-GB'
const format = (date, options) => new Intl.DateTimeFormat(locale(), {timeZone: ZONE, ...options}).format(date)
const fromUnix = seconds => new Date(seconds * 1000)

export const time = seconds => format(fromUnix(seconds), {hour: '2-digit', minute: '2-digit'})
export const dayKey = seconds => new Intl.DateTimeFormat('en-CA', {timeZone: ZONE}).format(fromUnix(seconds))
export const full = seconds => format(fromUnix(seconds), {dateStyle: 'full', timeStyle: 'medium'}) + ' WIB'
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
  const local = new Date(now.getTime() + 7 * 3_600_000)
  const minute = local.getUTCHours() * 60 + local.getUTCMinutes()
  return local.getUTCDay() % 6 !== 0 && minute >= 7 * 60 + 30 && minute < 16 * 60
}

/** The instant of the next `hour`:`minute` WIB, at least `days` days on, optionally on a weekday (1 = Monday). */
export function nextOfficeTime(now, hour, minute, {days = 1, weekday} = {}) {
  for (let ahead = days; ; ahead++) {
    const key = dayKey(now.getTime() / 1000 + ahead * 86_400)
    const candidate = new Date(`${key}T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}:00+07:00`)
    const dayOfWeek = new Date(`${key}T00:00:00Z`).getUTCDay()
    if (candidate > now && (weekday === undefined || dayOfWeek === weekday)) return candidate
  }
}
