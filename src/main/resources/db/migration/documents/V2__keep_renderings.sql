-- Bodies of frozen sections as HTML, made once for each version of the renderer. It can be made anew at any time.
create table rendering (
	body_sha256 text not null check (body_sha256 ~ '^[0-9a-f]{64}$'),
	renderer    int not null,
	html        text not null,
	plain       boolean not null,
	primary key (body_sha256, renderer)
);
