/** How long things of the sign-in last, and how often they may be tried; milliseconds. In one place, for whoever reviews it. */
export const SIGN_IN = {
  /** A session ends when nothing was asked for so long … */
  idle: 30 * 60_000,
  /** … and in any case after this. */
  longest: 12 * 3_600_000,
  /** How late the last use of a session may be written down: not every question is a write. */
  writeEvery: 60_000,
  /** An invitation can be taken up for so long. */
  invitation: 72 * 3_600_000,
  /** An authenticator's answer is awaited for so long. */
  challenge: 5 * 60_000,
  /** Attempts that fail, from one address and from all together, within `window`; and questions that cost the node a write. */
  attempts: { window: 5 * 60_000, failedFromOne: 10, failedFromAll: 500, askedFromOne: 120, askedFromAll: 3000 },
  /** How many sessions, invitations and challenges are kept at most. */
  sessions: 5000,
  invitations: 1000,
  challenges: 5000,
  /** How often a stream of events looks whether its session still stands. */
  streamCheck: 10_000,
} as const;
