import { contextBridge, ipcRenderer, webUtils } from 'electron'
import { bridgeName, channels, portMessage, readyMessage, type HostBridge } from './bridge'

const bridge: HostBridge = {
  host: 'electron',
  filesBase: 'klimaarchiv://app',
  chooseSource: (what) => ipcRenderer.invoke(channels.choose, what),
  // A file that a script made up has no path, and main is never told one that a person did not drop.
  registerDropped: (files) => ipcRenderer.invoke(channels.dropped, files.map((file) => webUtils.getPathForFile(file)).filter((path) => path !== '')),
  openFile: (hash, name) => ipcRenderer.invoke(channels.file, 'open', hash, name),
  showFile: (hash, name) => ipcRenderer.invoke(channels.file, 'show', hash, name),
  saveFile: (hash, name) => ipcRenderer.invoke(channels.file, 'save', hash, name),
  savePdf: (name) => ipcRenderer.invoke(channels.pdf, name),
}
contextBridge.exposeInMainWorld(bridgeName, bridge)

// The pipe cannot cross the context bridge; it is posted to the window, which asks for it when it is ready to listen.
window.addEventListener('message', (event) => {
  if (event.source === window && event.data === readyMessage) ipcRenderer.send(channels.ready)
})
ipcRenderer.on(channels.port, (event) => window.postMessage(portMessage, window.origin, event.ports))
