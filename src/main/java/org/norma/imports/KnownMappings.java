package org.norma.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The mappings that come with Norma, and guesses for files seen for the first time. */
final class KnownMappings {

	private static final Map<String, Mapping> ALL = all();

	private static final Map<Field, Set<String>> NAMES = names();

	private KnownMappings() {
	}

	static Map<String, Mapping> byName() {
		return ALL;
	}

	/** The known mapping whose columns the row has. */
	static Optional<String> recognise(Row row) {
		var columns = row.columns().keySet();
		if (columns.contains("docid")) {
			var iec = row.texts("docids.type").contains("IEC") && !row.texts("docids.type").contains("ISO");
			return Optional.of(iec ? "iec-relaton" : "iso-relaton");
		}
		if (columns.contains("reference") && columns.contains("deliverableType")) {
			return Optional.of("iso-open-data");
		}
		if (columns.containsAll(Set.of("code", "title", "isMandatory", "issueDate"))) {
			return Optional.of("cn-sports");
		}
		return columns.containsAll(Set.of("designation", "title_en", "title_zh", "published", "effective"))
				? Optional.of("norma") : Optional.empty();
	}

	/** A mapping by the names of the columns, as good as they tell. */
	static Mapping guess(Row row, String source) {
		var fields = new ArrayList<FieldMapping>();
		var columns = row.columns().keySet();
		for (var entry : NAMES.entrySet()) {
			columns.stream()
				.filter((column) -> entry.getValue()
					.contains(column.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", "")))
				.findFirst()
				.ifPresent((column) -> fields.add(FieldMapping.column(entry.getKey(), column)));
		}
		return new Mapping(Knowledge.NONE, source, false, "", fields);
	}

	private static Map<Field, Set<String>> names() {
		var names = new LinkedHashMap<Field, Set<String>>();
		names.put(Field.DESIGNATION, Set.of("designation", "number", "code", "reference", "标准号", "标准编号", "cstdcode",
				"stdcode", "sigla", "norma", "standardnumber", "standardno"));
		names.put(Field.TITLE_ZH, Set.of("titlezh", "标准名称", "中文名称", "中文标准名称", "cname", "ccname", "名称"));
		names.put(Field.TITLE_EN, Set.of("titleen", "title", "英文名称", "英文标准名称", "ename", "cename", "name"));
		names.put(Field.TITLE_IT, Set.of("titleit", "titolo"));
		names.put(Field.TITLE_FR, Set.of("titlefr", "titre"));
		names.put(Field.LEVEL, Set.of("level", "livello"));
		names.put(Field.BINDING, Set.of("binding", "mandatory", "ismandatory", "标准性质", "stdnature", "gstdnature"));
		names.put(Field.STATUS, Set.of("status", "state", "标准状态", "状态", "gstate", "stato"));
		names.put(Field.PUBLISHED, Set.of("published", "publicationdate", "issuedate", "发布日期", "datapubblicazione"));
		names.put(Field.IN_FORCE_FROM,
				Set.of("effective", "inforcefrom", "implementdate", "actdate", "实施日期", "实施或试行日期"));
		names.put(Field.IN_FORCE_UNTIL, Set.of("inforceuntil", "validuntil"));
		names.put(Field.WITHDRAWN, Set.of("withdrawn", "withdrawndate", "abolishdate", "ended", "废止日期", "dataritiro"));
		names.put(Field.ISSUER, Set.of("issuer", "issuedby", "发布机构", "发布单位", "publisher", "ente"));
		names.put(Field.COMMITTEE, Set.of("committee", "ownercommittee", "taname", "归口单位", "comitato"));
		names.put(Field.ICS, Set.of("ics", "icscode", "国际标准分类号"));
		names.put(Field.CCS, Set.of("ccs", "ccscode", "中国标准分类号"));
		names.put(Field.REGION, Set.of("region", "地区", "regione"));
		names.put(Field.STAGE, Set.of("stage", "currentstage"));
		names.put(Field.REPLACES, Set.of("replaces", "代替标准", "totalrepe", "sostituisce"));
		names.put(Field.REPLACES_PARTLY,
				Set.of("replacespartly", "partlyreplaces", "部分代替", "部分代替标准", "sostituisceinparte"));
		names.put(Field.REPLACED_BY, Set.of("replacedby", "被代替标准", "sostituitada"));
		names.put(Field.ADOPTS, Set.of("adopts", "采用标准", "adotta"));
		names.put(Field.AMENDS, Set.of("amends", "修改"));
		names.put(Field.URL, Set.of("url", "link"));
		names.put(Field.CLAUSES_BINDING, Set.of("clausesbinding", "强制性条文", "强条"));
		names.put(Field.CLAUSES_REPEALED, Set.of("clausesrepealed", "废止条文"));
		names.put(Field.CLAUSES_REPEALED_BY, Set.of("clausesrepealedby", "废止条文的标准"));
		names.put(Field.CLAUSES_REPEALED_ON, Set.of("clausesrepealedon", "条文废止日期"));
		names.put(Field.FORMER_NUMBER, Set.of("formernumber", "原编号", "原标准号"));
		names.put(Field.RENUMBERED_ON, Set.of("renumberedon", "编号变更日期"));
		names.put(Field.SOURCE_ID, Set.of("id", "sourceid"));
		return names;
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
