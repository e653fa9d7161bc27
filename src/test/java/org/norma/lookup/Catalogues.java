package org.norma.lookup;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.norma.catalogue.CatalogueService;
import org.norma.catalogue.EditionData;
import org.norma.catalogue.EditionDates;
import org.norma.catalogue.EditionId;
import org.norma.catalogue.EndReason;
import org.norma.catalogue.PartialDate;
import org.norma.catalogue.RelationData;
import org.norma.catalogue.RelationKind;
import org.norma.designations.Designation;
import org.norma.hierarchy.Binding;
import org.norma.shared.Texts;

/** Editions for the tests of search. */
public final class Catalogues {

	private static final List<String> ICS = List.of("13.040.20", "35.240.40", "67.040", "03.120.10", "91.100.30");

	private final CatalogueService catalogue;

	public Catalogues(CatalogueService catalogue) {
		this.catalogue = catalogue;
	}

	/** Quality management in five editions, some neighbours, and many others. */
	public void fill(int others) {
		quality();
		neighbours();
		for (int i = 0; i < others; i++) {
			boolean finance = i % 3 == 0;
			edition((finance ? "JR/T " : "GB/T ") + (50_000 + i) + "-" + (1990 + i % 30))
				.titles("en", "Test method number " + i + " for widgets", "zh", "部件试验方法第" + i + "部分")
				.level(finance ? "industry.JR" : "national.recommended")
				.ics(ICS.get(i % ICS.size()))
				.from((1990 + i % 30) + "-05-01")
				.ended((i % 5 == 0) ? "2021-01-01" : null, EndReason.WITHDRAWN)
				.register();
		}
	}

	private void quality() {
		edition("GB/T 19001-2000").titles("zh", "质量管理体系 要求", "en", "Quality management systems - Requirements")
			.from("2001-06-01")
			.ended("2009-03-01", EndReason.SUPERSEDED)
			.ics("03.120.10")
			.register();
		edition("GB/T 19001-2008").titles("zh", "质量管理体系 要求", "en", "Quality management systems - Requirements")
			.from("2009-03-01")
			.ended("2017-07-01", EndReason.SUPERSEDED)
			.ics("03.120.10")
			.replaces("GB/T 19001-2000")
			.register();
		edition("GB/T 19001-2016")
			.titles("zh", "质量管理体系 要求", "en", "Quality management systems - Requirements", "it",
					"Sistemi di gestione per la qualità - Requisiti")
			.from("2017-07-01")
			.ics("03.120.10")
			.replaces("GB/T 19001-2008")
			.register();
		edition("ISO 9001:2015")
			.titles("en", "Quality management systems - Requirements", "fr",
					"Systèmes de management de la qualité - Exigences")
			.level("international")
			.from("2015-09-15")
			.ics("03.120.10")
			.register();
	}

	private void neighbours() {
		edition("GB 2762-2022")
			.titles("zh", "食品安全国家标准 食品中污染物限量", "en",
					"National food safety standard - Maximum levels of contaminants in foods")
			.level("national.mandatory")
			.binding(Binding.MANDATORY)
			.from("2023-06-30")
			.ics("67.040")
			.register();
		edition("GB/T 45001-2020")
			.titles("zh", "职业健康安全管理体系 要求及使用指南", "en",
					"Occupational health and safety management systems - Requirements with guidance for use", "it",
					"Sistemi di gestione per la salute e sicurezza sul lavoro")
			.from("2020-03-06")
			.ics("13.100")
			.register();
		edition("DB31/T 1000-2016").titles("zh", "饭店服务质量管理规范", "en", "Managing service quality of hotels")
			.level("local.31")
			.region("310000")
			.from("2016-12-01")
			.register();
		edition("GB/T 99001-2030").titles("zh", "未来的标准", "en", "A standard of the future")
			.published("2026-01-01")
			.from("2030-01-01")
			.register();
		edition("GB/T 66001-1999").titles("en", "<script>alert(1)</script> Protection & safety of forms")
			.from("1999-01-01")
			.ended("2005-01-01", EndReason.WITHDRAWN)
			.register();
	}

	public Builder edition(String number) {
		return new Builder(number);
	}

	/** Puts an edition together. */
	public final class Builder {

		private final Designation number;

		private Map<String, String> titles = Map.of("en", "A standard");

		private String level = "national.recommended";

		private Binding binding = Binding.VOLUNTARY;

		private @Nullable String published;

		private @Nullable String from;

		private @Nullable String ended;

		private @Nullable EndReason reason;

		private List<String> ics = List.of();

		private @Nullable String region;

		private @Nullable UUID issuer;

		private @Nullable Integer stage;

		private List<RelationData> relations = List.of();

		private Builder(String number) {
			this.number = Designation.parse(number);
		}

		public Builder titles(String... languagesAndTexts) {
			var byLanguage = new HashMap<String, String>();
			for (int i = 0; i < languagesAndTexts.length; i += 2) {
				byLanguage.put(languagesAndTexts[i], languagesAndTexts[i + 1]);
			}
			this.titles = byLanguage;
			return this;
		}

		public Builder level(String code) {
			this.level = code;
			return this;
		}

		public Builder binding(Binding how) {
			this.binding = how;
			return this;
		}

		public Builder published(String day) {
			this.published = day;
			return this;
		}

		public Builder from(String day) {
			this.from = day;
			this.published = (this.published != null) ? this.published : day;
			return this;
		}

		public Builder ended(@Nullable String day, EndReason why) {
			this.ended = day;
			this.reason = (day != null) ? why : null;
			return this;
		}

		public Builder ics(String... codes) {
			this.ics = List.of(codes);
			return this;
		}

		public Builder region(String code) {
			this.region = code;
			return this;
		}

		public Builder issuer(UUID body) {
			this.issuer = body;
			return this;
		}

		/** Still being made, at a harmonised stage. */
		public Builder stage(int code) {
			this.stage = code;
			return this;
		}

		public Builder replaces(String older) {
			return relation(RelationData.of(RelationKind.REPLACES, Designation.parse(older)));
		}

		public Builder relation(RelationData relation) {
			this.relations = Stream.concat(this.relations.stream(), Stream.of(relation)).toList();
			return this;
		}

		public Builder replacesPart(String older, String scope) {
			return relation(RelationData.replacesPart(Designation.parse(older), scope));
		}

		public Builder cites(String number) {
			return relation(RelationData.of(RelationKind.REFERENCES, Designation.parse(number)));
		}

		public Builder amends(String number) {
			return relation(RelationData.of(RelationKind.AMENDS, Designation.parse(number)));
		}

		public EditionId register() {
			return Catalogues.this.catalogue.register(data(), this.relations);
		}

		public EditionData data() {
			var dates = new EditionDates(date(this.published), date(this.from), null, date(this.ended), null,
					this.reason);
			return new EditionData(this.number, new Texts(this.titles), this.level, this.binding, null, null, null,
					this.stage, dates, null, this.issuer, null, this.ics, List.of(), List.of(), this.region,
					Texts.empty(), null);
		}

		private static @Nullable PartialDate date(@Nullable String text) {
			return (text != null) ? PartialDate.day(LocalDate.parse(text)) : null;
		}

	}

}
