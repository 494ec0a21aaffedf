import { queriesOf } from './search/queries.ts';
import { readFileSync } from 'node:fs';
import { pageWords } from '../src/search/page-words.ts';
import { termShards } from '../src/search/term-shards.ts';
import { search } from '../src/search/search.ts';
import { gzipSync } from 'node:zlib';
const gz=(s:string)=>gzipSync(s,{level:9}).length;
const text=(h:string)=>h.replace(/<\/?(?:a|abbr|b|bdi|code|em|i|kbd|mark|q|s|small|span|strong|sub|sup|u|var)\b[^<>"]*(?:"[^"]*"[^<>"]*)*>/g,'').replace(/<[^<>"]*(?:"[^"]*"[^<>"]*)*>/g,' ').replace(/\u0001/g,'').replace(/&lt;|&#x3C;/g,'<').replace(/&gt;/g,'>').replace(/&amp;/g,'&').replace(/&quot;/g,'"').replace(/&#x26;/g,'&').replace(/\s+/g,' ');
const only = process.argv[2]?.split(',') ?? ['ru','zh','fr','es','de']; const verbose=process.argv[3];
for (const id of only) {
  const D=JSON.parse(readFileSync(`/tmp/search-lab/docs-${id}.json`,'utf8'));
  const tag=({ru:'ru-RU',zh:'zh-CN',fr:'fr-FR',es:'es-ES',de:'de-DE'} as any)[id];
  const documents=D.map((d:any)=>({route:d.path.replace(/\.md$/,''),title:d.title,element:d.el??'',trail:d.nav,description:d.desc,headings:d.heads.filter((h:any)=>h[0]>1).map((h:any)=>h[1]),text:text(d.html)}));
  let t=performance.now();
  const queries=queriesOf({id,tag,documents});
  const tq=performance.now()-t; t=performance.now();
  const words=documents.map(pageWords); const tw=performance.now()-t; t=performance.now();
  const shards=termShards(words); const ts=performance.now()-t;
  const trails=[...new Set(documents.map((d:any)=>d.trail.join('\t')))] as string[];
  const table={trails:trails.map(t=>t.split('\t')),pages:documents.map((d:any)=>[d.route,d.title,d.element===d.title?'':d.element,trails.indexOf(d.trail.join('\t')),d.description])};
  const lines=shards.map(s=>s.text.split('\n'));
  let loads=new Set<number>(); const sizes=shards.map(s=>gz(s.text));
  const index:any={tag,table,froms:shards.map(s=>s.from),shard:async(i:number)=>{loads.add(i);return lines[i]}};
  const seg=new Intl.Segmenter(tag,{granularity:'word'});
  const cut=(r:string)=>[...seg.segment(r)].map(s=>s.segment);
  const per:any={}; const lat:number[]=[]; const bytes:number[]=[];
  const tb=gz(JSON.stringify(table));
  for(const q of queries){ loads=new Set(); const t0=performance.now(); const hits=await search(index,q.text,cut,20); lat.push(performance.now()-t0);
    bytes.push([...loads].reduce((a,i)=>a+sizes[i]!,0));
    const r=hits.findIndex(h=>h.page===q.page); const p=per[q.kind]??={n:0,ok:0,miss:[]}; p.n++; if(r>=0&&r<5)p.ok++; else p.miss.push([q.text,r,documents[q.page].title,documents[q.page].description.slice(0,150),hits.slice(0,2).map(h=>documents[h.page].title+' '+h.score.toFixed(1)+': '+documents[h.page].description.slice(0,120))]);}
  lat.sort((a,b)=>a-b); bytes.sort((a,b)=>a-b);
  console.log(id,queries.length,Object.entries(per).map(([k,p]:any)=>`${k} ${p.ok}/${p.n} ${(p.ok/p.n).toFixed(3)}`).join(' · '),{tq:tq|0,tw:tw|0,ts:ts|0,shards:shards.length,table:tb,shardgz:sizes.reduce((a,b)=>a+b,0),bytes50:tb+bytes[bytes.length>>1]!,bytesMax:tb+bytes.at(-1)!,lat50:lat[lat.length>>1]!.toFixed(1),lat95:lat[Math.floor(lat.length*.95)]!.toFixed(1),latMax:lat.at(-1)!.toFixed(1)});
  if(verbose) for(const [k,p] of Object.entries(per) as any) if(!process.argv[4]||process.argv[4]===k) for(const m of p.miss) console.log('   ',k,JSON.stringify(m));
}
