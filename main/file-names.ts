const devices = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i

/** Whether a name means a device to Windows, whatever follows its first dot: no file there can be called that. */
export function isDeviceName(name: string): boolean {
  return devices.test(name)
}
