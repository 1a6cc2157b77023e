import type { Page } from 'playwright-core'

/** Chooses one of several views, as a pointer does: by its words, once they stand still. The radio itself cannot be seen. */
export async function choose(page: Page, name: string): Promise<void> {
  const radio = page.getByRole('radio', { name })
  await page.locator('label').filter({ has: radio }).click()
}
