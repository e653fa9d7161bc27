package org.norma.accounts;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.norma.shared.Role;

/** The people of the demonstration, and the body for which each acts. */
enum DemoPerson {

	ADMINISTRATOR(Role.ADMINISTRATOR, "陈静 Chen Jing", "SAC"), OFFICIAL(Role.OFFICIAL, "李伟 Li Wei", "SAC"),
	DRAFTER(Role.DRAFTER, "王芳 Wang Fang", "SAC/TC 151"), EXPERT(Role.EXPERT, "Marco Rossi", "SAC/TC 151", "DUN"),
	ENTERPRISE(Role.ENTERPRISE, "张敏 Zhang Min", "DMW"), AUDITOR(Role.AUDITOR, "Anna Bianchi", null),

	OFFICIAL_2(Role.OFFICIAL, "沈洁 Shen Jie", "SAC"), MARKET(Role.OFFICIAL, "韩冰 Han Bing", "SAMR"),
	MINISTRY_2(Role.OFFICIAL, "许静 Xu Jing", "MIIT"), CENTRAL_BANK_2(Role.OFFICIAL, "冯凯 Feng Kai", "PBC"),
	PROVINCE_2(Role.OFFICIAL, "邓超 Deng Chao", "DB31AMR"), ASSOCIATION_2(Role.OFFICIAL, "曹颖 Cao Ying", "CSAE"),
	MARKET_2(Role.OFFICIAL, "唐悦 Tang Yue", "SAMR"), MINISTRY_3(Role.OFFICIAL, "董宁 Dong Ning", "MIIT"),
	CENTRAL_BANK_3(Role.OFFICIAL, "萧然 Xiao Ran", "PBC"), PROVINCE_3(Role.OFFICIAL, "程远 Cheng Yuan", "DB31AMR"),
	MINISTRY(Role.OFFICIAL, "赵强 Zhao Qiang", "MIIT"), CENTRAL_BANK(Role.OFFICIAL, "周颖 Zhou Ying", "PBC"),
	PROVINCE(Role.OFFICIAL, "徐磊 Xu Lei", "DB31AMR"), ASSOCIATION(Role.OFFICIAL, "孙丽 Sun Li", "CSAE"),
	COORDINATION(Role.OFFICIAL, "郑宏 Zheng Hong", "SCCM"), WORKS(Role.OFFICIAL, "何军 He Jun", "DMW"),
	SECRETARY(Role.OFFICIAL, "郭敏 Guo Min", "SAC/TC 151"), VEHICLES(Role.DRAFTER, "马超 Ma Chao", "SAC/TC 114"),
	FINANCE(Role.DRAFTER, "高翔 Gao Xiang", "SAC/TC 180"), WORKS_DRAFTER(Role.DRAFTER, "罗刚 Luo Gang", "DMW"),
	ASSOCIATION_DRAFTER(Role.DRAFTER, "梁雪 Liang Xue", "CSAE"), INSTITUTE(Role.DRAFTER, "宋涛 Song Tao", "CNIS"),
	EXPERT_2(Role.EXPERT, "刘洋 Liu Yang", "SAC/TC 151", "DPE"),
	EXPERT_3(Role.EXPERT, "杨帆 Yang Fan", "SAC/TC 151", "DCA"),
	EXPERT_4(Role.EXPERT, "黄晓 Huang Xiao", "SAC/TC 151", "DSE"),
	EXPERT_5(Role.EXPERT, "吴昊 Wu Hao", "SAC/TC 151", "DTL"), EXPERT_6(Role.EXPERT, "Giulia Ferri", "SAC/TC 151", "DRC"),
	EXPERT_7(Role.EXPERT, "朱琳 Zhu Lin", "SAC/TC 151", "DHO"), EXPERT_8(Role.EXPERT, "胡斌 Hu Bin", "SAC/TC 151", "DPO");

	final Role role;

	final String displayName;

	final @Nullable String bodyCode;

	/** The unit for which an expert sits in the committee. */
	final @Nullable String unitCode;

	DemoPerson(Role role, String displayName, @Nullable String bodyCode) {
		this(role, displayName, bodyCode, null);
	}

	DemoPerson(Role role, String displayName, @Nullable String bodyCode, @Nullable String unitCode) {
		this.role = role;
		this.displayName = displayName;
		this.bodyCode = bodyCode;
		this.unitCode = unitCode;
	}

	/** Whether this is the one that stands for the role. */
	boolean isFirst() {
		return Arrays.stream(values()).filter((person) -> person.role == this.role).findFirst().orElseThrow() == this;
	}

	/** What the account is for: last part of the key of its sentence. */
	String part() {
		return switch (this) {
			case OFFICIAL -> "plans-national";
			case MINISTRY, CENTRAL_BANK, PROVINCE, ASSOCIATION -> "plans";
			case OFFICIAL_2 -> "decides";
			case MINISTRY_2, CENTRAL_BANK_2, PROVINCE_2, ASSOCIATION_2 -> "decides-approves";
			case MINISTRY_3, CENTRAL_BANK_3, PROVINCE_3 -> "third";
			case MARKET -> "approves-national";
			case MARKET_2 -> "countersigns";
			case COORDINATION -> "objections";
			case WORKS -> "alone";
			case SECRETARY -> "secretary";
			default -> (this.unitCode != null) ? "seat" : this.role.name();
		};
	}

	/** The people whom that sentence names. */
	List<DemoPerson> beside() {
		return switch (this) {
			case OFFICIAL -> List.of(OFFICIAL_2, MARKET);
			case MINISTRY -> List.of(MINISTRY_2);
			case CENTRAL_BANK -> List.of(CENTRAL_BANK_2);
			case PROVINCE -> List.of(PROVINCE_2);
			case ASSOCIATION -> List.of(ASSOCIATION_2);
			case OFFICIAL_2 -> List.of(OFFICIAL);
			case MINISTRY_2 -> List.of(MINISTRY);
			case CENTRAL_BANK_2 -> List.of(CENTRAL_BANK);
			case PROVINCE_2 -> List.of(PROVINCE);
			case ASSOCIATION_2 -> List.of(ASSOCIATION);
			case MINISTRY_3 -> List.of(MINISTRY, MINISTRY_2);
			case CENTRAL_BANK_3 -> List.of(CENTRAL_BANK, CENTRAL_BANK_2);
			case PROVINCE_3 -> List.of(PROVINCE, PROVINCE_2);
			case MARKET -> List.of(OFFICIAL, MARKET_2);
			case MARKET_2 -> List.of(OFFICIAL, MARKET);
			default -> List.of();
		};
	}

	String userName() {
		return name().toLowerCase(Locale.ROOT) + "@demo.norma";
	}

}
