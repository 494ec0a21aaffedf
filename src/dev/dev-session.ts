import { hash } from 'node:crypto';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Configuration } from '../cli/options.ts';
import { contentType } from '../io/content-types.ts';
import { FolderWatch } from '../io/folder-watch.ts';
import { type Answer, type LiveServer, startLiveServer } from '../io/live-server.ts';
import { sourceLines } from '../io/source-lines.ts';
import type { Finding } from '../model/finding.ts';
import { ContentFollower } from './content-follower.ts';
import { faultOf, faultOfError, type ShownFault } from './shown-fault.ts';
import { openTheme, type Theme } from './theme.ts';

const events = '/_dev/events';
const client = { path: '/_dev/client.js', file: fileURLToPath(new URL('../scripts/dev-client.js', import.meta.url)) };
/** Faults that are shown over a page at once. */
const mostShown = 10;

export interface SessionInput {
  readonly port: number;
  readonly host: string | undefined;
  readonly configuration: Configuration;
  /** Reads the configuration anew. Throws a UsageError as at the start. */
  readonly configure: () => Configuration;
  /** What the configuration is read from. */
  readonly configFile: string;
  readonly localesFolder: string;
  readonly cacheFolder: string;
  /** Told of all faults, each time they are others. `folders` as `Site.folders`. */
  readonly onFaults: (findings: readonly Finding[], folders: ReadonlyMap<string, string>) => void;
  /** Told of what is wrong outside the content. */
  readonly onError: (error: unknown) => void;
  /** Told once all pages are read, and how many. */
  readonly onWhole: (pages: number) => void;
}

/** `hexapla dev` without its command line: answers, follows files, tells open pages. */
export class DevSession {
  private readonly input: SessionInput;
  private configuration: Configuration;
  private follower: ContentFollower;
  private theme: Promise<Theme>;
  private readonly server: LiveServer;
  private readonly configWatch: FolderWatch;
  /** What a browser was given last, by path: a hash over it. */
  private readonly served = new Map<string, string>();
  /** What is wrong outside the content: with the configuration, with anything else. */
  private readonly errors = new Map<'configuration' | 'site', unknown>();
  private reading: { readonly done: number; readonly total: number } | null = null;
  private said = '[]';
  private timer: NodeJS.Timeout | undefined;

  private constructor(input: SessionInput, server: LiveServer) {
    this.input = input;
    this.server = server;
    this.configuration = input.configuration;
    this.theme = this.openTheme();
    this.follower = this.follow();
    const folders = [dirname(input.configFile), input.localesFolder];
    this.configWatch = new FolderWatch(folders, (path) => this.configChanged(path), 'shallow');
  }

  /** Listens first: where the port is taken, nothing else has begun. */
  static async start(input: SessionInput): Promise<DevSession> {
    let session!: DevSession;
    const server = await startLiveServer({
      port: input.port,
      host: input.host,
      events,
      answer: (path) => session.answer(path),
      onListening: (page, version, send) => void session.greet(page, version, send),
    });
    session = new DevSession(input, server);
    return session;
  }

  /** Where the site stands. */
  get address(): string {
    return `http://localhost:${this.server.port}${this.follower.live.answers.drafts.addresses.base}`;
  }

  async close(): Promise<void> {
    clearTimeout(this.timer);
    this.configWatch.close();
    await this.follower.close();
    await this.server.close();
  }

  private follow(): ContentFollower {
    const follower: ContentFollower = new ContentFollower({
      configuration: this.configuration,
      cacheFolder: this.input.cacheFolder,
      onReading: (done, total) => this.read(done, total),
      onChange: () => void this.tell(),
      onFault: (error) => this.failed('site', error),
    });
    const whole = (): void => {
      this.reading = null;
      this.input.onWhole(follower.live.site.pages.length);
      this.server.send(this.state());
    };
    follower.whole.then(whole, () => {});
    return follower;
  }

  private read(done: number, total: number): void {
    const before = this.reading;
    this.reading = { done, total };
    // A number that changes a few times is enough.
    if (!before || Math.floor((before.done * 20) / total) !== Math.floor((done * 20) / total)) {
      this.server.send(this.state());
    }
  }

  private failed(what: 'configuration' | 'site', error: unknown): void {
    if (error === null) {
      this.errors.delete(what);
      return;
    }
    this.errors.set(what, error);
    this.input.onError(error);
    this.server.send(this.state());
  }

  private openTheme(): Promise<Theme> {
    const theme = openTheme(this.configuration.options.site);
    theme.catch((error: unknown) => this.failed('site', error));
    return theme;
  }

  private async answer(path: string): Promise<Answer> {
    if (path === client.path) return { type: contentType(client.file), file: client.file };
    const { live, whole } = this.follower;
    const theme = await this.theme;
    const { addresses } = live.answers.drafts;
    if (!path.startsWith(addresses.base)) return { to: addresses.base };
    const asked = path.slice(addresses.base.length);
    const file = theme.fileAt(asked) ?? live.answers.fileAt(asked);
    if (file) return { type: contentType(file), file };
    if (asked === '' || asked.endsWith('/')) return this.page(path, asked.slice(0, -1));
    if (live.answers.routes.has(asked)) return { to: addresses.route(asked) };
    const route = /^(.+)\/index\.md$/.exec(asked)?.[1];
    if (route === undefined || !live.isReady(route)) await whole;
    else await live.prepare(route);
    const text = live.answers.textAt(asked);
    return text === null ? this.missing(path, asked) : { type: contentType(asked), body: text };
  }

  private async page(path: string, route: string): Promise<Answer> {
    const { live, whole, begin } = this.follower;
    if (!live.isReady(route)) await whole;
    await live.prepare(route);
    if (!live.answers.routes.has(route)) return this.missing(path, route);
    const body = await this.html(path, route);
    begin();
    return { type: contentType('index.html'), body };
  }

  private async missing(path: string, asked: string): Promise<Answer> {
    const { options } = this.configuration;
    const locale = options.locales.find((id) => asked.startsWith(`${id}/`));
    const body = await this.html(path, locale === undefined ? '404' : `${locale}/404`);
    return { status: 404, type: contentType('index.html'), body };
  }

  private async html(path: string, route: string): Promise<string> {
    const { answers } = this.follower.live;
    const { addresses } = answers.drafts;
    const address = `${addresses.origin}${addresses.route(route)}`;
    const view = await answers.view(route).catch(async () => {
      // Somebody has emptied the cache.
      await this.follower.live.restore(route);
      return answers.view(route);
    });
    const html = await (await this.theme).render(route, address, view);
    const version = hash('sha1', html);
    this.served.set(path, version);
    return withClient(html, version);
  }

  /** A page that just began to listen may be out of date already. */
  private async greet(path: string, version: string, send: (event: object) => void): Promise<void> {
    send(this.state());
    await this.answer(path).catch(() => {});
    if (this.served.get(path) !== version) send({ reload: true });
  }

  /** Tells all open pages what they need to know now, and those that would look otherwise to load again. */
  private async tell(): Promise<void> {
    const before = new Map(this.served);
    this.server.send(this.state());
    for (const path of this.server.open()) {
      try {
        await this.answer(path);
      } catch {
        // Whoever loads the page is told what is wrong with it.
        this.served.delete(path);
      }
      if (this.served.get(path) !== before.get(path)) this.server.send({ reload: true }, path);
    }
  }

  private state(): object {
    const { live } = this.follower;
    const found = live.faults();
    const lineOf = sourceLines(live.site.folders);
    const faults: ShownFault[] = found.slice(0, mostShown).map((one) => faultOf(one, lineOf));
    faults.unshift(...[...this.errors.values()].map(faultOfError));
    const said = JSON.stringify(found);
    if (said !== this.said) {
      this.said = said;
      this.input.onFaults(found, live.site.folders);
    }
    return { faults, total: found.length + this.errors.size, reading: this.reading };
  }

  private configChanged(path: string): void {
    if (path !== this.input.configFile && dirname(path) !== this.input.localesFolder) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.reconfigure(), 50);
  }

  private async reconfigure(): Promise<void> {
    let configuration: Configuration;
    try {
      configuration = this.input.configure();
    } catch (error) {
      return this.failed('configuration', error);
    }
    this.failed('configuration', null);
    if (JSON.stringify(configuration) === JSON.stringify(this.configuration)) return this.server.send(this.state());
    const { site } = this.configuration.options;
    this.configuration = configuration;
    if (configuration.options.site !== site) this.theme = this.openTheme();
    const before = this.follower;
    this.follower = this.follow();
    await before.close();
    this.server.send({ reload: true });
  }
}

/** The page as a build writes it, with one line more. */
function withClient(html: string, version: string): string {
  const script = `<script type="module" src="${client.path}?${version}"></script>`;
  const end = html.lastIndexOf('</body>');
  return end < 0 ? html + script : html.slice(0, end) + script + html.slice(end);
}
