-- What files turned out to hold, and whether the public may have them.

-- By content: the same file is read once, wherever it was sent.
create table file_reading (
  sha256 text primary key references file on delete cascade,
  kind text not null,
  text text not null,
  pages int check (pages >= 0),
  how text not null check (how in ('text', 'ocr', 'none')),
  concealed jsonb not null default '[]' check (jsonb_typeof(concealed) = 'array'),
  problems text[] not null default '{}',
  read_at timestamptz not null
);

-- Its pages as pictures, the first ones, for whoever looks before downloading.
create table file_page (
  sha256 text not null references file on delete cascade,
  page int not null check (page > 0),
  picture text not null references file,
  width int not null check (width > 0),
  height int not null check (height > 0),
  primary key (sha256, page)
);
create index file_page_picture on file_page (picture);

alter table request_attachment
  add column read_at timestamptz,
  -- waiting: not public before it was read; held: not public before staff decide; released: they have decided.
  add column checked text not null default 'clear' check (checked in ('waiting', 'clear', 'held', 'released')),
  add column checked_by uuid references person,
  add column checked_at timestamptz,
  -- What the public gets instead of the file: redacted, cleaned, or only what is visible in it.
  add column public_sha256 text references file,
  add column public_type text,
  add column public_size bigint check (public_size >= 0),
  add column public_made text check (public_made in ('redacted', 'visible', 'cleaned')),
  -- Words that staff want black: {words, state, problem}.
  add column redaction jsonb,
  add check ((public_sha256 is null) = (public_type is null)),
  add check ((public_sha256 is null) = (public_size is null)),
  add check ((public_sha256 is null) = (public_made is null));
create index request_attachment_unread on request_attachment (id) where read_at is null;
create index request_attachment_held on request_attachment (checked) where checked in ('waiting', 'held');
create index request_attachment_public on request_attachment (public_sha256) where public_sha256 is not null;
create index request_attachment_checked_by on request_attachment (checked_by) where checked_by is not null;
drop trigger keeps_history on request_attachment;
select keep_history('request_attachment', '{id}', '{name,public_name,hidden_by,checked_by,redaction}');
