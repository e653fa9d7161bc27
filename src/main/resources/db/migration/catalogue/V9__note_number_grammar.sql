-- With which grammar of numbers the keys, slugs and families of the catalogue were made; 1 where nobody noted it.

create table number_grammar (
	id      int primary key default 1 check (id = 1),
	grammar int not null
);
insert into number_grammar (grammar) values (1);
