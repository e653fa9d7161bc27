package org.norma.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The mappings that come with Norma, each for files of one kind. */
final class KnownMappings {

	private static final Map<String, Mapping> ALL = all();

	private static final Map<String, Predicate<Row>> KINDS = kinds();

	/** Who has only some of Norma's own columns may have others beside them. */
	private static final Predicate<Row> ALL_OWN = has("designation", "title_en", "title_zh", "published", "effective");

	private KnownMappings() {
	}

	static Map<String, Mapping> byName() {
		return ALL;
	}

	/** The known mapping of whose kind the rows are. */
	static Optional<String> recognise(List<Row> rows) {
		return KINDS.entrySet()
			.stream()
			.filter((kind) -> fits(kind.getValue(), rows))
			.map(Map.Entry::getKey)
			.filter((name) -> !name.equals("norma") || fits(ALL_OWN, rows))
			.findFirst();
	}

	/**
	 * Whether the rows are of the kind for which the known mapping was made; true for an
	 * own preset.
	 */
	static boolean fits(String name, List<Row> rows) {
		var kind = KINDS.get(name);
		return kind == null || fits(kind, rows);
	}

	/** Most of the rows; one may be damaged. */
	private static boolean fits(Predicate<Row> kind, List<Row> rows) {
		return !rows.isEmpty() && rows.stream().filter(kind).count() * 2 > rows.size();
	}

	private static Map<String, Predicate<Row>> kinds() {
		var kinds = new LinkedHashMap<String, Predicate<Row>>();
		kinds.put("iso-relaton", (row) -> isOf(row, "ISO"));
		kinds.put("iec-relaton", (row) -> isOf(row, "IEC"));
		kinds.put("iso-open-data", has("reference", "deliverableType"));
		kinds.put("cn-sports", has("code", "title", "isMandatory", "issueDate"));
		kinds.put("norma", has("designation", "title_en").or(has("designation", "title_zh")));
		return kinds;
	}

	private static Predicate<Row> has(String... columns) {
		return (row) -> row.columns().keySet().containsAll(List.of(columns));
	}

	/**
	 * By the kind of identifier that the record names, else by the publishers of its
	 * number.
	 */
	private static boolean isOf(Row row, String issuer) {
		var number = row.text("docid");
		if (number.isEmpty() || row.json() == null) {
			return false;
		}
		var kinds = row.texts("docids.type");
		return kinds.isEmpty() ? publishers(number).contains(issuer) : kinds.contains(issuer);
	}

	private static Set<String> publishers(String number) {
		var words = new HashSet<>(List.of(number.split(" ", 2)[0].split("/")));
		return (words.contains("CISPR") || words.contains("IECEE") || words.contains("IECEx")) ? Set.of("IEC")
				: words.stream().map((word) -> word.replaceFirst("^(Fpr|pr)", "")).collect(Collectors.toSet());
	}

	private static Map<String, Mapping> all() {
		var all = new LinkedHashMap<String, Mapping>();
		all.put("iso-relaton", new Mapping(Knowledge.ISO_RELATON, "ISO (Relaton)", true, "", relaton("ISO")));
		all.put("iec-relaton", new Mapping(Knowledge.IEC_RELATON, "IEC (Relaton)", true, "", iec()));
		all.put("iso-open-data", new Mapping(Knowledge.ISO_OPEN_DATA, "ISO Open Data", false, "", openData()));
		all.put("cn-sports", new Mapping(Knowledge.CN_SPORTS, "cn-sports", true, "", sports()));
		all.put("norma", new Mapping(Knowledge.NONE, "Norma", false, "", own()));
		return all;
	}

	private static List<FieldMapping> relaton(String issuer) {
		return List.of(FieldMapping.column(Field.DESIGNATION, "docid"), FieldMapping.column(Field.TITLE_EN, "title.en"),
				FieldMapping.column(Field.TITLE_FR, "title.fr"), FieldMapping.constant(Field.LEVEL, "international"),
				FieldMapping.column(Field.PUBLISHED, "dates.published"), FieldMapping.constant(Field.ISSUER, issuer),
				FieldMapping.column(Field.COMMITTEE, "committee.identifier"),
				FieldMapping.column(Field.ICS, "ics.code"), FieldMapping.column(Field.DOCUMENT_TYPE, "doctype"),
				FieldMapping.column(Field.EDITION_NUMBER, "edition"), FieldMapping.column(Field.URL, "link.url"),
				FieldMapping.column(Field.SOURCE_ID, "project_number"));
	}

	private static List<FieldMapping> iec() {
		var fields = new ArrayList<>(relaton("IEC"));
		fields.removeIf((each) -> each.field() == Field.COMMITTEE);
		fields.add(FieldMapping.column(Field.COMMITTEE, "committee.name"));
		fields.add(FieldMapping.column(Field.TITLE_ES, "title.es"));
		fields.add(FieldMapping.column(Field.WITHDRAWN, "dates.obsoleted"));
		fields.add(FieldMapping.column(Field.REPLACES, "relation[type=obsoletes].target"));
		fields.add(FieldMapping.column(Field.REPLACED_BY, "relation[type=obsoletedBy].target"));
		return fields;
	}

	private static List<FieldMapping> openData() {
		return List.of(FieldMapping.column(Field.DESIGNATION, "reference"),
				FieldMapping.column(Field.TITLE_EN, "title.en"), FieldMapping.column(Field.TITLE_FR, "title.fr"),
				FieldMapping.constant(Field.LEVEL, "international"), FieldMapping.constant(Field.ISSUER, "ISO"),
				FieldMapping.column(Field.PUBLISHED, "publicationDate"),
				FieldMapping.column(Field.COMMITTEE, "ownerCommittee"), FieldMapping.column(Field.ICS, "icsCode"),
				FieldMapping.column(Field.DOCUMENT_TYPE, "deliverableType"),
				FieldMapping.column(Field.EDITION_NUMBER, "edition"), FieldMapping.column(Field.STAGE, "currentStage"),
				FieldMapping.column(Field.REPLACES, "replaces"), FieldMapping.column(Field.REPLACED_BY, "replacedBy"),
				FieldMapping.column(Field.SOURCE_ID, "id"));
	}

	private static List<FieldMapping> sports() {
		return List.of(FieldMapping.column(Field.DESIGNATION, "code"), FieldMapping.column(Field.TITLE_ZH, "title"),
				FieldMapping.column(Field.LEVEL, "type"), FieldMapping.column(Field.BINDING, "isMandatory"),
				FieldMapping.column(Field.STATUS, "status"), FieldMapping.column(Field.PUBLISHED, "issueDate"),
				FieldMapping.column(Field.IN_FORCE_FROM, "implementDate"),
				FieldMapping.column(Field.WITHDRAWN, "abolishDate"),
				FieldMapping.column(Field.REPLACED_BY, "replacedBy"), FieldMapping.column(Field.ISSUER, "issuedBy"),
				FieldMapping.column(Field.SUMMARY_ZH, "summary"));
	}

	private static List<FieldMapping> own() {
		return List.of(FieldMapping.column(Field.DESIGNATION, "designation"),
				FieldMapping.column(Field.TITLE_EN, "title_en"), FieldMapping.column(Field.TITLE_ZH, "title_zh"),
				FieldMapping.column(Field.TITLE_IT, "title_it"), FieldMapping.column(Field.LEVEL, "level"),
				FieldMapping.column(Field.BINDING, "binding"), FieldMapping.column(Field.PUBLISHED, "published"),
				FieldMapping.column(Field.IN_FORCE_FROM, "effective"), FieldMapping.column(Field.WITHDRAWN, "ended"),
				FieldMapping.column(Field.END_REASON, "ended_reason"), FieldMapping.column(Field.ICS, "ics"),
				FieldMapping.column(Field.CCS, "ccs"), FieldMapping.column(Field.ISSUER, "issuer"),
				FieldMapping.column(Field.COMMITTEE, "committee"), FieldMapping.column(Field.REGION, "region"),
				FieldMapping.column(Field.REPLACES, "replaces"), FieldMapping.column(Field.ADOPTS, "adopts"),
				FieldMapping.column(Field.AMENDS, "amends"), FieldMapping.column(Field.REFERENCES, "references"),
				FieldMapping.column(Field.CLAUSES_BINDING, "clauses_binding"),
				FieldMapping.column(Field.CLAUSES_REPEALED, "clauses_repealed"),
				FieldMapping.column(Field.CLAUSES_REPEALED_BY, "clauses_repealed_by"),
				FieldMapping.column(Field.CLAUSES_REPEALED_ON, "clauses_repealed_on"),
				FieldMapping.column(Field.FORMER_NUMBER, "former_number"),
				FieldMapping.column(Field.RENUMBERED_ON, "renumbered_on"));
	}

}
