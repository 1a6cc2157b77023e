/** Milliseconds this process has worked on something: others may keep the machine busy. */
export async function workTime(work: () => unknown): Promise<number> {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1_000
}
