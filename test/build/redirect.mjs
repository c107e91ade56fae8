// node --import …/redirect.mjs: every Google service of this process is at SCRIPT_API.
import Module, { createRequire } from 'node:module';

const SERVICES = ['script', 'drive', 'oauth2'];

// The package reads the code of three hundred services, at every start of clasp for as long as all else that it does.
const load = Module._load;
Module._load = (request, parent, ...rest) => {
  const isService = parent?.filename?.endsWith('googleapis/build/src/apis/index.js') && request.startsWith('./');
  return isService && !SERVICES.includes(request.slice(2)) ? {} : load(request, parent, ...rest);
};

const { google } = createRequire(import.meta.url)('googleapis');

for (const service of SERVICES) {
  const real = google[service].bind(google);
  google[service] = (options) =>
    real({ ...(typeof options === 'string' ? { version: options } : options), rootUrl: process.env.SCRIPT_API });
}
