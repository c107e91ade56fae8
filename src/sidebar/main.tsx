import { render } from 'preact';
import './sidebar.css';
import { App } from './app';
import { type Runner, serverOver } from './server';

declare const google: { readonly script: { readonly run: Runner } };

const language = navigator.language.startsWith('ru') ? 'ru' : 'en';
render(<App server={serverOver(google.script.run)} language={language} />, document.querySelector('main')!);
