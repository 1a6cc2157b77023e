import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app'
import { startLanguage } from './locales'
import { applyTheme, storedTheme } from './preferences'
import './ui/base.css'
import './ui/forced-colors.css'

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no root')
applyTheme(storedTheme())
await startLanguage()
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
