// node --import …/redirect.mjs: every Google service of this process is at SCRIPT_API.
import { createRequire } from 'node:module';

const { google } = createRequire(import.meta.url)('googleapis');

for (const service of ['script', 'drive', 'oauth2']) {
  const real = google[service].bind(google);
  google[service] = (options) =>
    real({ ...(typeof options === 'string' ? { version: options } : options), rootUrl: process.env.SCRIPT_API });
}
