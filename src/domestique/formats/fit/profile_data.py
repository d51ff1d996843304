"""The FIT profile as data. Do not edit: tools/make_fit_profile.py wrote it; profile.py tells the grammar.

The facts come from the profile of fitdecode, Copyright Jean-Charles Lefebvre, MIT licence.
"""

# ruff: noqa: E501

MESSAGES = {
    0: """file_id
0 type file
1 manufacturer manufacturer
2 product uint16
? favero_product favero_product @1=263
? garmin_product garmin_product @1=1,1=15,1=13,1=89
3 serial_number uint32z
4 time_created date_time
5 number uint16
8 product_name string
""",
    1: """capabilities
0 languages uint8z
1 sports sport_bits_0
21 workouts_supported workout_capabilities
23 connectivity_supported connectivity_capabilities
""",
    2: """device_settings
0 active_time_zone uint8
1 utc_offset uint32
2 time_offset uint32 =s
4 time_mode time_mode
5 time_zone_offset sint8 /4 =hr
12 backlight_mode backlight_mode
36 activity_tracker_enabled bool
39 clock_time date_time
40 pages_enabled uint16
46 move_alert_enabled bool
47 date_mode date_mode
55 display_orientation display_orientation
56 mounting_side side
57 default_page uint16
58 autosync_min_steps uint16 =steps
59 autosync_min_time uint16 =minutes
80 lactate_threshold_autodetect_enabled bool
86 ble_auto_upload_enabled bool
89 auto_sync_frequency auto_sync_frequency
90 auto_activity_detect auto_activity_detect
94 number_of_screens uint8
95 smart_notification_display_orientation display_orientation
134 tap_interface switch
174 tap_sensitivity tap_sensitivity
""",
    3: """user_profile
0 friendly_name string
1 gender gender
2 age uint8 =years
3 height uint8 /100 =m
4 weight uint16 /10 =kg
5 language language
6 elev_setting display_measure
7 weight_setting display_measure
8 resting_heart_rate uint8 =bpm
9 default_max_running_heart_rate uint8 =bpm
10 default_max_biking_heart_rate uint8 =bpm
11 default_max_heart_rate uint8 =bpm
12 hr_setting display_heart
13 speed_setting display_measure
14 dist_setting display_measure
16 power_setting display_power
17 activity_class activity_class
18 position_setting display_position
21 temperature_setting display_measure
22 local_id user_local_id
23 global_id byte
28 wake_time localtime_into_day
29 sleep_time localtime_into_day
30 height_setting display_measure
31 user_running_step_length uint16 /1000 =m
32 user_walking_step_length uint16 /1000 =m
47 depth_setting display_measure
49 dive_count uint32
254 message_index message_index
""",
    4: """hrm_profile
0 enabled bool
1 hrm_ant_id uint16z
2 log_hrv bool
3 hrm_ant_id_trans_type uint8z
254 message_index message_index
""",
    5: """sdm_profile
0 enabled bool
1 sdm_ant_id uint16z
2 sdm_cal_factor uint16 /10 =%
3 odometer uint32 /100 =m
4 speed_source bool
5 sdm_ant_id_trans_type uint8z
7 odometer_rollover uint8
254 message_index message_index
""",
    6: """bike_profile
0 name string
1 sport sport
2 sub_sport sub_sport
3 odometer uint32 /100 =m
4 bike_spd_ant_id uint16z
5 bike_cad_ant_id uint16z
6 bike_spdcad_ant_id uint16z
7 bike_power_ant_id uint16z
8 custom_wheelsize uint16 /1000 =m
9 auto_wheelsize uint16 /1000 =m
10 bike_weight uint16 /10 =kg
11 power_cal_factor uint16 /10 =%
12 auto_wheel_cal bool
13 auto_power_zero bool
14 id uint8
15 spd_enabled bool
16 cad_enabled bool
17 spdcad_enabled bool
18 power_enabled bool
19 crank_length uint8 /2 ~-110 =mm
20 enabled bool
21 bike_spd_ant_id_trans_type uint8z
22 bike_cad_ant_id_trans_type uint8z
23 bike_spdcad_ant_id_trans_type uint8z
24 bike_power_ant_id_trans_type uint8z
37 odometer_rollover uint8
38 front_gear_num uint8z
39 front_gear uint8z
40 rear_gear_num uint8z
41 rear_gear uint8z
44 shimano_di2_enabled bool
254 message_index message_index
""",
    7: """zones_target
1 max_heart_rate uint8
2 threshold_heart_rate uint8
3 functional_threshold_power uint16
5 hr_calc_type hr_zone_calc
7 pwr_calc_type pwr_zone_calc
""",
    8: """hr_zone
1 high_bpm uint8 =bpm
2 name string
254 message_index message_index
""",
    9: """power_zone
1 high_value uint16 =watts
2 name string
254 message_index message_index
""",
    10: """met_zone
1 high_bpm uint8
2 calories uint16 /10 =kcal/min
3 fat_calories uint8 /10 =kcal/min
254 message_index message_index
""",
    12: """sport
0 sport sport
1 sub_sport sub_sport
3 name string
""",
    13: """training_settings
31 target_distance uint32 /100 =m
32 target_speed uint16 /1000 =m/s
33 target_time uint32 =s
153 precise_target_speed uint32 /1000000 =m/s
""",
    15: """goal
0 sport sport
1 sub_sport sub_sport
2 start_date date_time
3 end_date date_time
4 type goal
5 value uint32
6 repeat bool
7 target_value uint32
8 recurrence goal_recurrence
9 recurrence_value uint16
10 enabled bool
11 source goal_source
254 message_index message_index
""",
    18: """session
0 event event
1 event_type event_type
2 start_time date_time
3 start_position_lat sint32 =semicircles
4 start_position_long sint32 =semicircles
5 sport sport
6 sub_sport sub_sport
7 total_elapsed_time uint32 /1000 =s
8 total_timer_time uint32 /1000 =s
9 total_distance uint32 /100 =m
10 total_cycles uint32 =cycles
? total_strides uint32 @5=1,5=11 =strides
? total_strokes uint32 @5=2,5=5,5=15,5=37 =strokes
11 total_calories uint16 =kcal
13 total_fat_calories uint16 =kcal
14 avg_speed uint16 /1000 >124:16/1000
15 max_speed uint16 /1000 >125:16/1000
16 avg_heart_rate uint8 =bpm
17 max_heart_rate uint8 =bpm
18 avg_cadence uint8 =rpm
? avg_running_cadence uint8 @5=1 =strides/min
19 max_cadence uint8 =rpm
? max_running_cadence uint8 @5=1 =strides/min
20 avg_power uint16 =watts
21 max_power uint16 =watts
22 total_ascent uint16 =m
23 total_descent uint16 =m
24 total_training_effect uint8 /10
25 first_lap_index uint16
26 num_laps uint16
27 event_group uint8
28 trigger session_trigger
29 nec_lat sint32 =semicircles
30 nec_long sint32 =semicircles
31 swc_lat sint32 =semicircles
32 swc_long sint32 =semicircles
33 num_lengths uint16 =lengths
34 normalized_power uint16 =watts
35 training_stress_score uint16 /10 =tss
36 intensity_factor uint16 /1000 =if
37 left_right_balance left_right_balance_100
38 end_position_lat sint32 =semicircles
39 end_position_long sint32 =semicircles
41 avg_stroke_count uint32 /10 =strokes/lap
42 avg_stroke_distance uint16 /100 =m
43 swim_stroke swim_stroke =swim_stroke
44 pool_length uint16 /100 =m
45 threshold_power uint16 =watts
46 pool_length_unit display_measure
47 num_active_lengths uint16 =lengths
48 total_work uint32 =J
49 avg_altitude uint16 /5 ~500 >126:16/5~500
50 max_altitude uint16 /5 ~500 >128:16/5~500
51 gps_accuracy uint8 =m
52 avg_grade sint16 /100 =%
53 avg_pos_grade sint16 /100 =%
54 avg_neg_grade sint16 /100 =%
55 max_pos_grade sint16 /100 =%
56 max_neg_grade sint16 /100 =%
57 avg_temperature sint8 =C
58 max_temperature sint8 =C
59 total_moving_time uint32 /1000 =s
60 avg_pos_vertical_speed sint16 /1000 =m/s
61 avg_neg_vertical_speed sint16 /1000 =m/s
62 max_pos_vertical_speed sint16 /1000 =m/s
63 max_neg_vertical_speed sint16 /1000 =m/s
64 min_heart_rate uint8 =bpm
65 time_in_hr_zone uint32 /1000 =s
66 time_in_speed_zone uint32 /1000 =s
67 time_in_cadence_zone uint32 /1000 =s
68 time_in_power_zone uint32 /1000 =s
69 avg_lap_time uint32 /1000 =s
70 best_lap_index uint16
71 min_altitude uint16 /5 ~500 >127:16/5~500
82 player_score uint16
83 opponent_score uint16
84 opponent_name string
85 stroke_count uint16 =counts
86 zone_count uint16 =counts
87 max_ball_speed uint16 /100 =m/s
88 avg_ball_speed uint16 /100 =m/s
89 avg_vertical_oscillation uint16 /10 =mm
90 avg_stance_time_percent uint16 /100 =percent
91 avg_stance_time uint16 /10 =ms
92 avg_fractional_cadence uint8 /128 =rpm
93 max_fractional_cadence uint8 /128 =rpm
94 total_fractional_cycles uint8 /128 =cycles
95 avg_total_hemoglobin_conc uint16 /100 =g/dL
96 min_total_hemoglobin_conc uint16 /100 =g/dL
97 max_total_hemoglobin_conc uint16 /100 =g/dL
98 avg_saturated_hemoglobin_percent uint16 /10 =%
99 min_saturated_hemoglobin_percent uint16 /10 =%
100 max_saturated_hemoglobin_percent uint16 /10 =%
101 avg_left_torque_effectiveness uint8 /2 =percent
102 avg_right_torque_effectiveness uint8 /2 =percent
103 avg_left_pedal_smoothness uint8 /2 =percent
104 avg_right_pedal_smoothness uint8 /2 =percent
105 avg_combined_pedal_smoothness uint8 /2 =percent
110 sport_profile_name string
111 sport_index uint8
112 time_standing uint32 /1000 =s
113 stand_count uint16
114 avg_left_pco sint8 =mm
115 avg_right_pco sint8 =mm
116 avg_left_power_phase uint8 /0.7111111 =degrees
117 avg_left_power_phase_peak uint8 /0.7111111 =degrees
118 avg_right_power_phase uint8 /0.7111111 =degrees
119 avg_right_power_phase_peak uint8 /0.7111111 =degrees
120 avg_power_position uint16 =watts
121 max_power_position uint16 =watts
122 avg_cadence_position uint8 =rpm
123 max_cadence_position uint8 =rpm
124 enhanced_avg_speed uint32 /1000 =m/s
125 enhanced_max_speed uint32 /1000 =m/s
126 enhanced_avg_altitude uint32 /5 ~500 =m
127 enhanced_min_altitude uint32 /5 ~500 =m
128 enhanced_max_altitude uint32 /5 ~500 =m
129 avg_lev_motor_power uint16 =watts
130 max_lev_motor_power uint16 =watts
131 lev_battery_consumption uint8 /2 =percent
132 avg_vertical_ratio uint16 /100 =percent
133 avg_stance_time_balance uint16 /100 =percent
134 avg_step_length uint16 /10 =mm
137 total_anaerobic_training_effect uint8 /10
139 avg_vam uint16 /1000 =m/s
140 avg_depth uint32 /1000 =m
141 max_depth uint32 /1000 =m
142 surface_interval uint32 =s
143 start_cns uint8 =percent
144 end_cns uint8 =percent
145 start_n2 uint16 =percent
146 end_n2 uint16 =percent
147 avg_respiration_rate uint8 >169:8
148 max_respiration_rate uint8 >170:8
149 min_respiration_rate uint8 >180:8
150 min_temperature sint8 =C
155 o2_toxicity uint16 =OTUs
156 dive_number uint32
168 training_load_peak sint32 /65536
169 enhanced_avg_respiration_rate uint16 /100 =Breaths/min
170 enhanced_max_respiration_rate uint16 /100 =Breaths/min
180 enhanced_min_respiration_rate uint16 /100
181 total_grit float32 =kGrit
182 total_flow float32 =Flow
183 jump_count uint16
186 avg_grit float32 =kGrit
187 avg_flow float32 =Flow
192 workout_feel uint8
193 workout_rpe uint8
194 avg_spo2 uint8 =percent
195 avg_stress uint8 =percent
197 sdrr_hrv uint8 =mS
198 rmssd_hrv uint8 =mS
199 total_fractional_ascent uint8 /100 =m
200 total_fractional_descent uint8 /100 =m
208 avg_core_temperature uint16 /100 =C
209 min_core_temperature uint16 /100 =C
210 max_core_temperature uint16 /100 =C
253 timestamp date_time =s
254 message_index message_index
""",
    19: """lap
0 event event
1 event_type event_type
2 start_time date_time
3 start_position_lat sint32 =semicircles
4 start_position_long sint32 =semicircles
5 end_position_lat sint32 =semicircles
6 end_position_long sint32 =semicircles
7 total_elapsed_time uint32 /1000 =s
8 total_timer_time uint32 /1000 =s
9 total_distance uint32 /100 =m
10 total_cycles uint32 =cycles
? total_strides uint32 @25=1,25=11 =strides
? total_strokes uint32 @25=2,25=5,25=15,25=37 =strokes
11 total_calories uint16 =kcal
12 total_fat_calories uint16 =kcal
13 avg_speed uint16 /1000 >110:16/1000
14 max_speed uint16 /1000 >111:16/1000
15 avg_heart_rate uint8 =bpm
16 max_heart_rate uint8 =bpm
17 avg_cadence uint8 =rpm
? avg_running_cadence uint8 @25=1 =strides/min
18 max_cadence uint8 =rpm
? max_running_cadence uint8 @25=1 =strides/min
19 avg_power uint16 =watts
20 max_power uint16 =watts
21 total_ascent uint16 =m
22 total_descent uint16 =m
23 intensity intensity
24 lap_trigger lap_trigger
25 sport sport
26 event_group uint8
32 num_lengths uint16 =lengths
33 normalized_power uint16 =watts
34 left_right_balance left_right_balance_100
35 first_length_index uint16
37 avg_stroke_distance uint16 /100 =m
38 swim_stroke swim_stroke
39 sub_sport sub_sport
40 num_active_lengths uint16 =lengths
41 total_work uint32 =J
42 avg_altitude uint16 /5 ~500 >112:16/5~500
43 max_altitude uint16 /5 ~500 >114:16/5~500
44 gps_accuracy uint8 =m
45 avg_grade sint16 /100 =%
46 avg_pos_grade sint16 /100 =%
47 avg_neg_grade sint16 /100 =%
48 max_pos_grade sint16 /100 =%
49 max_neg_grade sint16 /100 =%
50 avg_temperature sint8 =C
51 max_temperature sint8 =C
52 total_moving_time uint32 /1000 =s
53 avg_pos_vertical_speed sint16 /1000 =m/s
54 avg_neg_vertical_speed sint16 /1000 =m/s
55 max_pos_vertical_speed sint16 /1000 =m/s
56 max_neg_vertical_speed sint16 /1000 =m/s
57 time_in_hr_zone uint32 /1000 =s
58 time_in_speed_zone uint32 /1000 =s
59 time_in_cadence_zone uint32 /1000 =s
60 time_in_power_zone uint32 /1000 =s
61 repetition_num uint16
62 min_altitude uint16 /5 ~500 >113:16/5~500
63 min_heart_rate uint8 =bpm
71 wkt_step_index message_index
74 opponent_score uint16
75 stroke_count uint16 =counts
76 zone_count uint16 =counts
77 avg_vertical_oscillation uint16 /10 =mm
78 avg_stance_time_percent uint16 /100 =percent
79 avg_stance_time uint16 /10 =ms
80 avg_fractional_cadence uint8 /128 =rpm
81 max_fractional_cadence uint8 /128 =rpm
82 total_fractional_cycles uint8 /128 =cycles
83 player_score uint16
84 avg_total_hemoglobin_conc uint16 /100 =g/dL
85 min_total_hemoglobin_conc uint16 /100 =g/dL
86 max_total_hemoglobin_conc uint16 /100 =g/dL
87 avg_saturated_hemoglobin_percent uint16 /10 =%
88 min_saturated_hemoglobin_percent uint16 /10 =%
89 max_saturated_hemoglobin_percent uint16 /10 =%
91 avg_left_torque_effectiveness uint8 /2 =percent
92 avg_right_torque_effectiveness uint8 /2 =percent
93 avg_left_pedal_smoothness uint8 /2 =percent
94 avg_right_pedal_smoothness uint8 /2 =percent
95 avg_combined_pedal_smoothness uint8 /2 =percent
98 time_standing uint32 /1000 =s
99 stand_count uint16
100 avg_left_pco sint8 =mm
101 avg_right_pco sint8 =mm
102 avg_left_power_phase uint8 /0.7111111 =degrees
103 avg_left_power_phase_peak uint8 /0.7111111 =degrees
104 avg_right_power_phase uint8 /0.7111111 =degrees
105 avg_right_power_phase_peak uint8 /0.7111111 =degrees
106 avg_power_position uint16 =watts
107 max_power_position uint16 =watts
108 avg_cadence_position uint8 =rpm
109 max_cadence_position uint8 =rpm
110 enhanced_avg_speed uint32 /1000 =m/s
111 enhanced_max_speed uint32 /1000 =m/s
112 enhanced_avg_altitude uint32 /5 ~500 =m
113 enhanced_min_altitude uint32 /5 ~500 =m
114 enhanced_max_altitude uint32 /5 ~500 =m
115 avg_lev_motor_power uint16 =watts
116 max_lev_motor_power uint16 =watts
117 lev_battery_consumption uint8 /2 =percent
118 avg_vertical_ratio uint16 /100 =percent
119 avg_stance_time_balance uint16 /100 =percent
120 avg_step_length uint16 /10 =mm
121 avg_vam uint16 /1000 =m/s
122 avg_depth uint32 /1000 =m
123 max_depth uint32 /1000 =m
124 min_temperature sint8 =C
136 enhanced_avg_respiration_rate uint16 /100 =Breaths/min
137 enhanced_max_respiration_rate uint16 /100 =Breaths/min
147 avg_respiration_rate uint8 >136:8
148 max_respiration_rate uint8 >137:8
149 total_grit float32 =kGrit
150 total_flow float32 =Flow
151 jump_count uint16
153 avg_grit float32 =kGrit
154 avg_flow float32 =Flow
156 total_fractional_ascent uint8 /100 =m
157 total_fractional_descent uint8 /100 =m
158 avg_core_temperature uint16 /100 =C
159 min_core_temperature uint16 /100 =C
160 max_core_temperature uint16 /100 =C
253 timestamp date_time =s
254 message_index message_index
""",
    20: """record
0 position_lat sint32 =semicircles
1 position_long sint32 =semicircles
2 altitude uint16 /5 ~500 >78:16/5~500
3 heart_rate uint8 =bpm
4 cadence uint8 =rpm
5 distance uint32 /100 =m
6 speed uint16 /1000 >73:16/1000
7 power uint16 =watts
8 compressed_speed_distance byte >6:12/100,5:12+/16
9 grade sint16 /100 =%
10 resistance uint8
11 time_from_course sint32 /1000 =s
12 cycle_length uint8 /100 =m
13 temperature sint8 =C
17 speed_1s uint8 /16 =m/s
18 cycles uint8 >19:8+
19 total_cycles uint32 =cycles
28 compressed_accumulated_power uint16 >29:16+
29 accumulated_power uint32 =watts
30 left_right_balance left_right_balance
31 gps_accuracy uint8 =m
32 vertical_speed sint16 /1000 =m/s
33 calories uint16 =kcal
39 vertical_oscillation uint16 /10 =mm
40 stance_time_percent uint16 /100 =percent
41 stance_time uint16 /10 =ms
42 activity_type activity_type
43 left_torque_effectiveness uint8 /2 =percent
44 right_torque_effectiveness uint8 /2 =percent
45 left_pedal_smoothness uint8 /2 =percent
46 right_pedal_smoothness uint8 /2 =percent
47 combined_pedal_smoothness uint8 /2 =percent
48 time128 uint8 /128 =s
49 stroke_type stroke_type
50 zone uint8
51 ball_speed uint16 /100 =m/s
52 cadence256 uint16 /256 =rpm
53 fractional_cadence uint8 /128 =rpm
54 total_hemoglobin_conc uint16 /100 =g/dL
55 total_hemoglobin_conc_min uint16 /100 =g/dL
56 total_hemoglobin_conc_max uint16 /100 =g/dL
57 saturated_hemoglobin_percent uint16 /10 =%
58 saturated_hemoglobin_percent_min uint16 /10 =%
59 saturated_hemoglobin_percent_max uint16 /10 =%
62 device_index device_index
67 left_pco sint8 =mm
68 right_pco sint8 =mm
69 left_power_phase uint8 /0.7111111 =degrees
70 left_power_phase_peak uint8 /0.7111111 =degrees
71 right_power_phase uint8 /0.7111111 =degrees
72 right_power_phase_peak uint8 /0.7111111 =degrees
73 enhanced_speed uint32 /1000 =m/s
78 enhanced_altitude uint32 /5 ~500 =m
81 battery_soc uint8 /2 =percent
82 motor_power uint16 =watts
83 vertical_ratio uint16 /100 =percent
84 stance_time_balance uint16 /100 =percent
85 step_length uint16 /10 =mm
87 cycle_length16 uint16 /100 =m
91 absolute_pressure uint32 =Pa
92 depth uint32 /1000 =m
93 next_stop_depth uint32 /1000 =m
94 next_stop_time uint32 =s
95 time_to_surface uint32 =s
96 ndl_time uint32 =s
97 cns_load uint8 =percent
98 n2_load uint16 =percent
99 respiration_rate uint8 >108:8
108 enhanced_respiration_rate uint16 /100 =Breaths/min
114 grit float32
115 flow float32
116 current_stress uint16 /100
117 ebike_travel_range uint16 =km
118 ebike_battery_level uint8 =percent
119 ebike_assist_mode uint8 =depends on sensor
120 ebike_assist_level_percent uint8 =percent
123 air_time_remaining uint32 =s
124 pressure_sac uint16 /100 =bar/min
125 volume_sac uint16 /100 =L/min
126 rmv uint16 /100 =L/min
127 ascent_rate sint32 /1000 =m/s
129 po2 uint8 /100 =percent
139 core_temperature uint16 /100 =C
253 timestamp date_time =s
""",
    21: """event
0 event event
1 event_type event_type
2 data16 uint16 >3:16
3 data uint32
? auto_activity_detect_duration uint16 @0=54 =min
? battery_level uint16 @0=11 /1000 =V
? cad_high_alert uint16 @0=17 =rpm
? cad_low_alert uint16 @0=18 =rpm
? calorie_duration_alert uint32 @0=25 =calories
? comm_timeout comm_timeout_type @0=47
? course_point_index message_index @0=10
? distance_duration_alert uint32 @0=24 /100 =m
? dive_alert dive_alert @0=56
? fitness_equipment_state fitness_equipment_state @0=27
? gear_change_data uint32 @0=42,0=43 >11:8,12:8,9:8,10:8
? hr_high_alert uint8 @0=13 =bpm
? hr_low_alert uint8 @0=14 =bpm
? power_high_alert uint16 @0=19 =watts
? power_low_alert uint16 @0=20 =watts
? radar_threat_alert uint32 @0=75 >21:8,22:8,23:8/10,24:8/10
? rider_position rider_position_type @0=44
? speed_high_alert uint32 @0=15 /1000 =m/s
? speed_low_alert uint32 @0=16 /1000 =m/s
? sport_point uint32 @0=33 >7:16,8:16
? time_duration_alert uint32 @0=23 /1000 =s
? timer_trigger timer_trigger @0=0
? virtual_partner_speed uint16 @0=12 /1000 =m/s
4 event_group uint8
7 score uint16
8 opponent_score uint16
9 front_gear_num uint8z
10 front_gear uint8z
11 rear_gear_num uint8z
12 rear_gear uint8z
13 device_index device_index
14 activity_type activity_type
15 start_timestamp date_time =s
? auto_activity_detect_start_timestamp date_time @0=54 =s
21 radar_threat_level_max radar_threat_level_type
22 radar_threat_count uint8
23 radar_threat_avg_approach_speed uint8 /10 =m/s
24 radar_threat_max_approach_speed uint8 /10 =m/s
253 timestamp date_time =s
""",
    23: """device_info
0 device_index device_index
1 device_type uint8
? ant_device_type uint8 @25=0
? antplus_device_type antplus_device_type @25=1
? ble_device_type ble_device_type @25=3
? local_device_type local_device_type @25=5
2 manufacturer manufacturer
3 serial_number uint32z
4 product uint16
? favero_product favero_product @2=263
? garmin_product garmin_product @2=1,2=15,2=13,2=89
5 software_version uint16 /100
6 hardware_version uint8
7 cum_operating_time uint32 =s
10 battery_voltage uint16 /256 =V
11 battery_status battery_status
18 sensor_position body_location
19 descriptor string
20 ant_transmission_type uint8z
21 ant_device_number uint16z
22 ant_network ant_network
25 source_type source_type
27 product_name string
32 battery_level uint8 =%
253 timestamp date_time =s
""",
    26: """workout
4 sport sport
5 capabilities workout_capabilities
6 num_valid_steps uint16
8 wkt_name string
11 sub_sport sub_sport
14 pool_length uint16 /100 =m
15 pool_length_unit display_measure
17 wkt_description string
254 message_index message_index
""",
    27: """workout_step
0 wkt_step_name string
1 duration_type wkt_step_duration
2 duration_value uint32
? duration_calories uint32 @1=4 =calories
? duration_distance uint32 @1=1 /100 =m
? duration_hr workout_hr @1=2,1=3 =% or bpm
? duration_power workout_power @1=14,1=15 =% or watts
? duration_reps uint32 @1=29
? duration_step uint32 @1=6,1=7,1=8,1=9,1=10,1=11,1=12,1=13
? duration_time uint32 @1=0,1=28 /1000 =s
3 target_type wkt_step_target
4 target_value uint32
? repeat_calories uint32 @1=9 =calories
? repeat_distance uint32 @1=8 /100 =m
? repeat_hr workout_hr @1=10,1=11 =% or bpm
? repeat_power workout_power @1=12,1=13 =% or watts
? repeat_steps uint32 @1=6
? repeat_time uint32 @1=7 /1000 =s
? target_cadence_zone uint32 @3=3
? target_hr_zone uint32 @3=1
? target_power_zone uint32 @3=4
? target_speed_zone uint32 @3=0
? target_stroke_type swim_stroke @3=11
5 custom_target_value_low uint32
? custom_target_cadence_low uint32 @3=3 =rpm
? custom_target_heart_rate_low workout_hr @3=1 =% or bpm
? custom_target_power_low workout_power @3=4 =% or watts
? custom_target_speed_low uint32 @3=0 /1000 =m/s
6 custom_target_value_high uint32
? custom_target_cadence_high uint32 @3=3 =rpm
? custom_target_heart_rate_high workout_hr @3=1 =% or bpm
? custom_target_power_high workout_power @3=4 =% or watts
? custom_target_speed_high uint32 @3=0 /1000 =m/s
7 intensity intensity
8 notes string
9 equipment workout_equipment
10 exercise_category exercise_category
11 exercise_name uint16
12 exercise_weight uint16 /100 =kg
13 weight_display_unit fit_base_unit
19 secondary_target_type wkt_step_target
20 secondary_target_value uint32
? secondary_target_cadence_zone uint32 @19=3
? secondary_target_hr_zone uint32 @19=1
? secondary_target_power_zone uint32 @19=4
? secondary_target_speed_zone uint32 @19=0
? secondary_target_stroke_type swim_stroke @19=11
21 secondary_custom_target_value_low uint32
? secondary_custom_target_cadence_low uint32 @19=3 =rpm
? secondary_custom_target_heart_rate_low workout_hr @19=1 =% or bpm
? secondary_custom_target_power_low workout_power @19=4 =% or watts
? secondary_custom_target_speed_low uint32 @19=0 /1000 =m/s
22 secondary_custom_target_value_high uint32
? secondary_custom_target_cadence_high uint32 @19=3 =rpm
? secondary_custom_target_heart_rate_high workout_hr @19=1 =% or bpm
? secondary_custom_target_power_high workout_power @19=4 =% or watts
? secondary_custom_target_speed_high uint32 @19=0 /1000 =m/s
254 message_index message_index
""",
    28: """schedule
0 manufacturer manufacturer
1 product uint16
? favero_product favero_product @0=263
? garmin_product garmin_product @0=1,0=15,0=13,0=89
2 serial_number uint32z
3 time_created date_time
4 completed bool
5 type schedule
6 scheduled_time local_date_time
""",
    30: """weight_scale
0 weight weight /100 =kg
1 percent_fat uint16 /100 =%
2 percent_hydration uint16 /100 =%
3 visceral_fat_mass uint16 /100 =kg
4 bone_mass uint16 /100 =kg
5 muscle_mass uint16 /100 =kg
7 basal_met uint16 /4 =kcal/day
8 physique_rating uint8
9 active_met uint16 /4 =kcal/day
10 metabolic_age uint8 =years
11 visceral_fat_rating uint8
12 user_profile_index message_index
13 bmi uint16 /10 =kg/m^2
253 timestamp date_time =s
""",
    31: """course
4 sport sport
5 name string
6 capabilities course_capabilities
7 sub_sport sub_sport
""",
    32: """course_point
1 timestamp date_time
2 position_lat sint32 =semicircles
3 position_long sint32 =semicircles
4 distance uint32 /100 =m
5 type course_point
6 name string
8 favorite bool
254 message_index message_index
""",
    33: """totals
0 timer_time uint32 =s
1 distance uint32 =m
2 calories uint32 =kcal
3 sport sport
4 elapsed_time uint32 =s
5 sessions uint16
6 active_time uint32 =s
9 sport_index uint8
253 timestamp date_time =s
254 message_index message_index
""",
    34: """activity
0 total_timer_time uint32 /1000 =s
1 num_sessions uint16
2 type activity
3 event event
4 event_type event_type
5 local_timestamp local_date_time
6 event_group uint8
253 timestamp date_time =s
""",
    35: """software
3 version uint16 /100
5 part_number string
254 message_index message_index
""",
    37: """file_capabilities
0 type file
1 flags file_flags
2 directory string
3 max_count uint16
4 max_size uint32 =bytes
254 message_index message_index
""",
    38: """mesg_capabilities
0 file file
1 mesg_num mesg_num
2 count_type mesg_count
3 count uint16
? max_per_file uint16 @2=1
? max_per_file_type uint16 @2=2
? num_per_file uint16 @2=0
254 message_index message_index
""",
    39: """field_capabilities
0 file file
1 mesg_num mesg_num
2 field_num uint8
3 count uint16
254 message_index message_index
""",
    49: """file_creator
0 software_version uint16
1 hardware_version uint8
""",
    51: """blood_pressure
0 systolic_pressure uint16 =mmHg
1 diastolic_pressure uint16 =mmHg
2 mean_arterial_pressure uint16 =mmHg
3 map_3_sample_mean uint16 =mmHg
4 map_morning_values uint16 =mmHg
5 map_evening_values uint16 =mmHg
6 heart_rate uint8 =bpm
7 heart_rate_type hr_type
8 status bp_status
9 user_profile_index message_index
253 timestamp date_time =s
""",
    53: """speed_zone
0 high_value uint16 /1000 =m/s
1 name string
254 message_index message_index
""",
    55: """monitoring
0 device_index device_index
1 calories uint16 =kcal
2 distance uint32 /100 =m
3 cycles uint32 /2 =cycles
? steps uint32 @5=6,5=1 =steps
? strokes uint32 @5=2,5=5 /2 =strokes
4 active_time uint32 /1000 =s
5 activity_type activity_type
6 activity_subtype activity_subtype
7 activity_level activity_level
8 distance_16 uint16 =100*m
9 cycles_16 uint16 =2*cycles or steps
10 active_time_16 uint16 =s
11 local_timestamp local_date_time
12 temperature sint16 /100 =C
14 temperature_min sint16 /100 =C
15 temperature_max sint16 /100 =C
16 activity_time uint16 =minutes
19 active_calories uint16 =kcal
24 current_activity_type_intensity byte >5:5,28:3
25 timestamp_min_8 uint8 =min
26 timestamp_16 uint16 =s
27 heart_rate uint8 =bpm
28 intensity uint8 /10
29 duration_min uint16 =min
30 duration uint32 =s
31 ascent uint32 /1000 =m
32 descent uint32 /1000 =m
33 moderate_activity_minutes uint16 =minutes
34 vigorous_activity_minutes uint16 =minutes
253 timestamp date_time =s
""",
    72: """training_file
0 type file
1 manufacturer manufacturer
2 product uint16
? favero_product favero_product @1=263
? garmin_product garmin_product @1=1,1=15,1=13,1=89
3 serial_number uint32z
4 time_created date_time
253 timestamp date_time =s
""",
    78: """hrv
0 time uint16 /1000 =s
""",
    80: """ant_rx
0 fractional_timestamp uint16 /32768 =s
1 mesg_id byte
2 mesg_data byte >3:8,4:8,4:8,4:8,4:8,4:8,4:8,4:8,4:8
3 channel_number uint8
4 data byte
253 timestamp date_time =s
""",
    81: """ant_tx
0 fractional_timestamp uint16 /32768 =s
1 mesg_id byte
2 mesg_data byte >3:8,4:8,4:8,4:8,4:8,4:8,4:8,4:8,4:8
3 channel_number uint8
4 data byte
253 timestamp date_time =s
""",
    82: """ant_channel_id
0 channel_number uint8
1 device_type uint8z
2 device_number uint16z
3 transmission_type uint8z
4 device_index device_index
""",
    101: """length
0 event event
1 event_type event_type
2 start_time date_time
3 total_elapsed_time uint32 /1000 =s
4 total_timer_time uint32 /1000 =s
5 total_strokes uint16 =strokes
6 avg_speed uint16 /1000 =m/s
7 swim_stroke swim_stroke =swim_stroke
9 avg_swimming_cadence uint8 =strokes/min
10 event_group uint8
11 total_calories uint16 =kcal
12 length_type length_type
18 player_score uint16
19 opponent_score uint16
20 stroke_count uint16 =counts
21 zone_count uint16 =counts
22 enhanced_avg_respiration_rate uint16 /100 =Breaths/min
23 enhanced_max_respiration_rate uint16 /100 =Breaths/min
24 avg_respiration_rate uint8 >22:8
25 max_respiration_rate uint8 >23:8
253 timestamp date_time =s
254 message_index message_index
""",
    103: """monitoring_info
0 local_timestamp local_date_time =s
1 activity_type activity_type
3 cycles_to_distance uint16 /5000 =m/cycle
4 cycles_to_calories uint16 /5000 =kcal/cycle
5 resting_metabolic_rate uint16 =kcal/day
253 timestamp date_time =s
""",
    106: """slave_device
0 manufacturer manufacturer
1 product uint16
? favero_product favero_product @0=263
? garmin_product garmin_product @0=1,0=15,0=13,0=89
""",
    127: """connectivity
0 bluetooth_enabled bool
1 bluetooth_le_enabled bool
2 ant_enabled bool
3 name string
4 live_tracking_enabled bool
5 weather_conditions_enabled bool
6 weather_alerts_enabled bool
7 auto_activity_upload_enabled bool
8 course_download_enabled bool
9 workout_download_enabled bool
10 gps_ephemeris_download_enabled bool
11 incident_detection_enabled bool
12 grouptrack_enabled bool
""",
    128: """weather_conditions
0 weather_report weather_report
1 temperature sint8 =C
2 condition weather_status
3 wind_direction uint16 =degrees
4 wind_speed uint16 /1000 =m/s
5 precipitation_probability uint8
6 temperature_feels_like sint8 =C
7 relative_humidity uint8
8 location string
9 observed_at_time date_time
10 observed_location_lat sint32 =semicircles
11 observed_location_long sint32 =semicircles
12 day_of_week day_of_week
13 high_temperature sint8 =C
14 low_temperature sint8 =C
253 timestamp date_time =s
""",
    129: """weather_alert
0 report_id string
1 issue_time date_time
2 expire_time date_time
3 severity weather_severity
4 type weather_severe_type
253 timestamp date_time =s
""",
    131: """cadence_zone
0 high_value uint8 =rpm
1 name string
254 message_index message_index
""",
    132: """hr
0 fractional_timestamp uint16 /32768 =s
1 time256 uint8 /256 >0:8/256
6 filtered_bpm uint8 =bpm
9 event_timestamp uint32 /1024 =s
10 event_timestamp_12 byte >9:12+/1024,9:12+/1024,9:12+/1024,9:12+/1024,9:12+/1024,9:12+/1024,9:12+/1024,9:12+/1024,9:12+/1024,9:12+/1024
253 timestamp date_time =s
""",
    142: """segment_lap
0 event event
1 event_type event_type
2 start_time date_time
3 start_position_lat sint32 =semicircles
4 start_position_long sint32 =semicircles
5 end_position_lat sint32 =semicircles
6 end_position_long sint32 =semicircles
7 total_elapsed_time uint32 /1000 =s
8 total_timer_time uint32 /1000 =s
9 total_distance uint32 /100 =m
10 total_cycles uint32 =cycles
? total_strokes uint32 @23=2 =strokes
11 total_calories uint16 =kcal
12 total_fat_calories uint16 =kcal
13 avg_speed uint16 /1000 =m/s
14 max_speed uint16 /1000 =m/s
15 avg_heart_rate uint8 =bpm
16 max_heart_rate uint8 =bpm
17 avg_cadence uint8 =rpm
18 max_cadence uint8 =rpm
19 avg_power uint16 =watts
20 max_power uint16 =watts
21 total_ascent uint16 =m
22 total_descent uint16 =m
23 sport sport
24 event_group uint8
25 nec_lat sint32 =semicircles
26 nec_long sint32 =semicircles
27 swc_lat sint32 =semicircles
28 swc_long sint32 =semicircles
29 name string
30 normalized_power uint16 =watts
31 left_right_balance left_right_balance_100
32 sub_sport sub_sport
33 total_work uint32 =J
34 avg_altitude uint16 /5 ~500 >91:16/5~500
35 max_altitude uint16 /5 ~500 >92:16/5~500
36 gps_accuracy uint8 =m
37 avg_grade sint16 /100 =%
38 avg_pos_grade sint16 /100 =%
39 avg_neg_grade sint16 /100 =%
40 max_pos_grade sint16 /100 =%
41 max_neg_grade sint16 /100 =%
42 avg_temperature sint8 =C
43 max_temperature sint8 =C
44 total_moving_time uint32 /1000 =s
45 avg_pos_vertical_speed sint16 /1000 =m/s
46 avg_neg_vertical_speed sint16 /1000 =m/s
47 max_pos_vertical_speed sint16 /1000 =m/s
48 max_neg_vertical_speed sint16 /1000 =m/s
49 time_in_hr_zone uint32 /1000 =s
50 time_in_speed_zone uint32 /1000 =s
51 time_in_cadence_zone uint32 /1000 =s
52 time_in_power_zone uint32 /1000 =s
53 repetition_num uint16
54 min_altitude uint16 /5 ~500 >93:16/5~500
55 min_heart_rate uint8 =bpm
56 active_time uint32 /1000 =s
57 wkt_step_index message_index
58 sport_event sport_event
59 avg_left_torque_effectiveness uint8 /2 =percent
60 avg_right_torque_effectiveness uint8 /2 =percent
61 avg_left_pedal_smoothness uint8 /2 =percent
62 avg_right_pedal_smoothness uint8 /2 =percent
63 avg_combined_pedal_smoothness uint8 /2 =percent
64 status segment_lap_status
65 uuid string
66 avg_fractional_cadence uint8 /128 =rpm
67 max_fractional_cadence uint8 /128 =rpm
68 total_fractional_cycles uint8 /128 =cycles
69 front_gear_shift_count uint16
70 rear_gear_shift_count uint16
71 time_standing uint32 /1000 =s
72 stand_count uint16
73 avg_left_pco sint8 =mm
74 avg_right_pco sint8 =mm
75 avg_left_power_phase uint8 /0.7111111 =degrees
76 avg_left_power_phase_peak uint8 /0.7111111 =degrees
77 avg_right_power_phase uint8 /0.7111111 =degrees
78 avg_right_power_phase_peak uint8 /0.7111111 =degrees
79 avg_power_position uint16 =watts
80 max_power_position uint16 =watts
81 avg_cadence_position uint8 =rpm
82 max_cadence_position uint8 =rpm
83 manufacturer manufacturer
84 total_grit float32 =kGrit
85 total_flow float32 =Flow
86 avg_grit float32 =kGrit
87 avg_flow float32 =Flow
89 total_fractional_ascent uint8 /100 =m
90 total_fractional_descent uint8 /100 =m
91 enhanced_avg_altitude uint32 /5 ~500 =m
92 enhanced_max_altitude uint32 /5 ~500 =m
93 enhanced_min_altitude uint32 /5 ~500 =m
253 timestamp date_time =s
254 message_index message_index
""",
    145: """memo_glob
0 memo byte
1 mesg_num mesg_num
2 parent_index message_index
3 field_num uint8
4 data uint8z
250 part_index uint32
""",
    148: """segment_id
0 name string
1 uuid string
2 sport sport
3 enabled bool
4 user_profile_primary_key uint32
5 device_id uint32
6 default_race_leader uint8
7 delete_status segment_delete_status
8 selection_type segment_selection_type
""",
    149: """segment_leaderboard_entry
0 name string
1 type segment_leaderboard_type
2 group_primary_key uint32
3 activity_id uint32
4 segment_time uint32 /1000 =s
5 activity_id_string string
254 message_index message_index
""",
    150: """segment_point
1 position_lat sint32 =semicircles
2 position_long sint32 =semicircles
3 distance uint32 /100 =m
4 altitude uint16 /5 ~500 >6:16/5~500
5 leader_time uint32 /1000 =s
6 enhanced_altitude uint32 /5 ~500 =m
254 message_index message_index
""",
    151: """segment_file
1 file_uuid string
3 enabled bool
4 user_profile_primary_key uint32
7 leader_type segment_leaderboard_type
8 leader_group_primary_key uint32
9 leader_activity_id uint32
10 leader_activity_id_string string
11 default_race_leader uint8
254 message_index message_index
""",
    158: """workout_session
0 sport sport
1 sub_sport sub_sport
2 num_valid_steps uint16
3 first_step_index uint16
4 pool_length uint16 /100 =m
5 pool_length_unit display_measure
254 message_index message_index
""",
    159: """watchface_settings
0 mode watchface_mode
1 layout byte
? analog_layout analog_watchface_layout @0=1
? digital_layout digital_watchface_layout @0=0
254 message_index message_index
""",
    160: """gps_metadata
0 timestamp_ms uint16 =ms
1 position_lat sint32 =semicircles
2 position_long sint32 =semicircles
3 enhanced_altitude uint32 /5 ~500 =m
4 enhanced_speed uint32 /1000 =m/s
5 heading uint16 /100 =degrees
6 utc_timestamp date_time =s
7 velocity sint16 /100 =m/s
253 timestamp date_time =s
""",
    161: """camera_event
0 timestamp_ms uint16 =ms
1 camera_event_type camera_event_type
2 camera_file_uuid string
3 camera_orientation camera_orientation_type
253 timestamp date_time =s
""",
    162: """timestamp_correlation
0 fractional_timestamp uint16 /32768 =s
1 system_timestamp date_time =s
2 fractional_system_timestamp uint16 /32768 =s
3 local_timestamp local_date_time =s
4 timestamp_ms uint16 =ms
5 system_timestamp_ms uint16 =ms
253 timestamp date_time =s
""",
    164: """gyroscope_data
0 timestamp_ms uint16 =ms
1 sample_time_offset uint16 =ms
2 gyro_x uint16 =counts
3 gyro_y uint16 =counts
4 gyro_z uint16 =counts
5 calibrated_gyro_x float32 =deg/s
6 calibrated_gyro_y float32 =deg/s
7 calibrated_gyro_z float32 =deg/s
253 timestamp date_time =s
""",
    165: """accelerometer_data
0 timestamp_ms uint16 =ms
1 sample_time_offset uint16 =ms
2 accel_x uint16 =counts
3 accel_y uint16 =counts
4 accel_z uint16 =counts
5 calibrated_accel_x float32 =g
6 calibrated_accel_y float32 =g
7 calibrated_accel_z float32 =g
8 compressed_calibrated_accel_x sint16 =mG
9 compressed_calibrated_accel_y sint16 =mG
10 compressed_calibrated_accel_z sint16 =mG
253 timestamp date_time =s
""",
    167: """three_d_sensor_calibration
0 sensor_type sensor_type
1 calibration_factor uint32
? accel_cal_factor uint32 @0=0 =g
? gyro_cal_factor uint32 @0=1 =deg/s
2 calibration_divisor uint32 =counts
3 level_shift uint32
4 offset_cal sint32
5 orientation_matrix sint32 /65535
253 timestamp date_time =s
""",
    169: """video_frame
0 timestamp_ms uint16 =ms
1 frame_number uint32
253 timestamp date_time =s
""",
    174: """obdii_data
0 timestamp_ms uint16 =ms
1 time_offset uint16 =ms
2 pid byte
3 raw_data byte
4 pid_data_size uint8
5 system_time uint32
6 start_timestamp date_time
7 start_timestamp_ms uint16 =ms
253 timestamp date_time =s
""",
    177: """nmea_sentence
0 timestamp_ms uint16 =ms
1 sentence string
253 timestamp date_time =s
""",
    178: """aviation_attitude
0 timestamp_ms uint16 =ms
1 system_time uint32 =ms
2 pitch sint16 /10430.38 =radians
3 roll sint16 /10430.38 =radians
4 accel_lateral sint16 /100 =m/s^2
5 accel_normal sint16 /100 =m/s^2
6 turn_rate sint16 /1024 =radians/second
7 stage attitude_stage
8 attitude_stage_complete uint8 =%
9 track uint16 /10430.38 =radians
10 validity attitude_validity
253 timestamp date_time =s
""",
    184: """video
0 url string
1 hosting_provider string
2 duration uint32 =ms
""",
    185: """video_title
0 message_count uint16
1 text string
254 message_index message_index
""",
    186: """video_description
0 message_count uint16
1 text string
254 message_index message_index
""",
    187: """video_clip
0 clip_number uint16
1 start_timestamp date_time
2 start_timestamp_ms uint16
3 end_timestamp date_time
4 end_timestamp_ms uint16
6 clip_start uint32 =ms
7 clip_end uint32 =ms
""",
    188: """ohr_settings
0 enabled switch
253 timestamp date_time =s
""",
    200: """exd_screen_configuration
0 screen_index uint8
1 field_count uint8
2 layout exd_layout
3 screen_enabled bool
""",
    201: """exd_data_field_configuration
0 screen_index uint8
1 concept_field byte >2:4,3:4
2 field_id uint8
3 concept_count uint8
4 display_type exd_display_type
5 title string
""",
    202: """exd_data_concept_configuration
0 screen_index uint8
1 concept_field byte >2:4,3:4
2 field_id uint8
3 concept_index uint8
4 data_page uint8
5 concept_key uint8
6 scaling uint8
8 data_units exd_data_units
9 qualifier exd_qualifiers
10 descriptor exd_descriptors
11 is_signed bool
""",
    206: """field_description
0 developer_data_index uint8
1 field_definition_number uint8
2 fit_base_type_id fit_base_type
3 field_name string
4 array uint8
5 components string
6 scale uint8
7 offset sint8
8 units string
9 bits string
10 accumulate string
13 fit_base_unit_id fit_base_unit
14 native_mesg_num mesg_num
15 native_field_num uint8
""",
    207: """developer_data_id
0 developer_id byte
1 application_id byte
2 manufacturer_id manufacturer
3 developer_data_index uint8
4 application_version uint32
""",
    208: """magnetometer_data
0 timestamp_ms uint16 =ms
1 sample_time_offset uint16 =ms
2 mag_x uint16 =counts
3 mag_y uint16 =counts
4 mag_z uint16 =counts
5 calibrated_mag_x float32 =G
6 calibrated_mag_y float32 =G
7 calibrated_mag_z float32 =G
253 timestamp date_time =s
""",
    209: """barometer_data
0 timestamp_ms uint16 =ms
1 sample_time_offset uint16 =ms
2 baro_pres uint32 =Pa
253 timestamp date_time =s
""",
    210: """one_d_sensor_calibration
0 sensor_type sensor_type
1 calibration_factor uint32
? baro_cal_factor uint32 @0=3 =Pa
2 calibration_divisor uint32 =counts
3 level_shift uint32
4 offset_cal sint32
253 timestamp date_time =s
""",
    211: """monitoring_hr_data
0 resting_heart_rate uint8 =bpm
1 current_day_resting_heart_rate uint8 =bpm
253 timestamp date_time =s
""",
    216: """time_in_zone
0 reference_mesg mesg_num
1 reference_index message_index
2 time_in_hr_zone uint32 /1000 =s
3 time_in_speed_zone uint32 /1000 =s
4 time_in_cadence_zone uint32 /1000 =s
5 time_in_power_zone uint32 /1000 =s
6 hr_zone_high_boundary uint8 =bpm
7 speed_zone_high_boundary uint16 /1000 =m/s
8 cadence_zone_high_bondary uint8 =rpm
9 power_zone_high_boundary uint16 =watts
10 hr_calc_type hr_zone_calc
11 max_heart_rate uint8
12 resting_heart_rate uint8
13 threshold_heart_rate uint8
14 pwr_calc_type pwr_zone_calc
15 functional_threshold_power uint16
253 timestamp date_time =s
""",
    225: """set
0 duration uint32 /1000 =s
3 repetitions uint16
4 weight uint16 /16 =kg
5 set_type set_type
6 start_time date_time
7 category exercise_category
8 category_subtype uint16
9 weight_display_unit fit_base_unit
10 message_index message_index
11 wkt_step_index message_index
254 timestamp date_time
""",
    227: """stress_level
0 stress_level_value sint16
1 stress_level_time date_time =s
""",
    229: """max_met_data
0 update_time date_time
2 vo2_max uint16 /10 =mL/kg/min
5 sport sport
6 sub_sport sub_sport
8 max_met_category max_met_category
9 calibrated_data bool
12 hr_source max_met_heart_rate_source
13 speed_source max_met_speed_source
""",
    258: """dive_settings
0 name string
1 model tissue_model_type
2 gf_low uint8 =percent
3 gf_high uint8 =percent
4 water_type water_type
5 water_density float32 =kg/m^3
6 po2_warn uint8 /100 =percent
7 po2_critical uint8 /100 =percent
8 po2_deco uint8 /100 =percent
9 safety_stop_enabled bool
10 bottom_depth float32
11 bottom_time uint32
12 apnea_countdown_enabled bool
13 apnea_countdown_time uint32
14 backlight_mode dive_backlight_mode
15 backlight_brightness uint8
16 backlight_timeout backlight_timeout
17 repeat_dive_interval uint16 =s
18 safety_stop_time uint16 =s
19 heart_rate_source_type source_type
20 heart_rate_source uint8
? heart_rate_antplus_device_type antplus_device_type @19=1
? heart_rate_local_device_type local_device_type @19=5
21 travel_gas message_index
22 ccr_low_setpoint_switch_mode ccr_setpoint_switch_mode
23 ccr_low_setpoint uint8 /100 =percent
24 ccr_low_setpoint_depth uint32 /1000 =m
25 ccr_high_setpoint_switch_mode ccr_setpoint_switch_mode
26 ccr_high_setpoint uint8 /100 =percent
27 ccr_high_setpoint_depth uint32 /1000 =m
29 gas_consumption_display gas_consumption_rate_type
30 up_key_enabled bool
35 dive_sounds tone
36 last_stop_multiple uint8 /10
37 no_fly_time_mode no_fly_time_mode
253 timestamp date_time =s
254 message_index message_index
""",
    259: """dive_gas
0 helium_content uint8 =percent
1 oxygen_content uint8 =percent
2 status dive_gas_status
3 mode dive_gas_mode
254 message_index message_index
""",
    262: """dive_alarm
0 depth uint32 /1000 =m
1 time sint32 =s
2 enabled bool
3 alarm_type dive_alarm_type
4 sound tone
5 dive_types sub_sport
6 id uint32
7 popup_enabled bool
8 trigger_on_descent bool
9 trigger_on_ascent bool
10 repeating bool
11 speed sint32 /1000 =mps
254 message_index message_index
""",
    264: """exercise_title
0 exercise_category exercise_category
1 exercise_name uint16
2 wkt_step_name string
254 message_index message_index
""",
    268: """dive_summary
0 reference_mesg mesg_num
1 reference_index message_index
2 avg_depth uint32 /1000 =m
3 max_depth uint32 /1000 =m
4 surface_interval uint32 =s
5 start_cns uint8 =percent
6 end_cns uint8 =percent
7 start_n2 uint16 =percent
8 end_n2 uint16 =percent
9 o2_toxicity uint16 =OTUs
10 dive_number uint32
11 bottom_time uint32 /1000 =s
12 avg_pressure_sac uint16 /100 =bar/min
13 avg_volume_sac uint16 /100 =L/min
14 avg_rmv uint16 /100 =L/min
15 descent_time uint32 /1000 =s
16 ascent_time uint32 /1000 =s
17 avg_ascent_rate sint32 /1000 =m/s
22 avg_descent_rate uint32 /1000 =m/s
23 max_ascent_rate uint32 /1000 =m/s
24 max_descent_rate uint32 /1000 =m/s
25 hang_time uint32 /1000 =s
253 timestamp date_time =s
""",
    269: """spo2_data
0 reading_spo2 uint8 =percent
1 reading_confidence uint8
2 mode spo2_measurement_type
253 timestamp date_time =s
""",
    275: """sleep_level
0 sleep_level sleep_level
253 timestamp date_time =s
""",
    285: """jump
0 distance float32 =m
1 height float32 =m
2 rotations uint8
3 hang_time float32 =s
4 score float32
5 position_lat sint32 =semicircles
6 position_long sint32 =semicircles
7 speed uint16 /1000 >8:16/1000
8 enhanced_speed uint32 /1000 =m/s
253 timestamp date_time =s
""",
    289: """aad_accel_features
0 time uint16 =s
1 energy_total uint32
2 zero_cross_cnt uint16
3 instance uint8
4 time_above_threshold uint16 /25 =s
253 timestamp date_time =s
""",
    290: """beat_intervals
0 timestamp_ms uint16 =ms
1 time uint16 =ms
253 timestamp date_time =s
""",
    297: """respiration_rate
0 respiration_rate sint16 /100 =breaths/min
253 timestamp date_time =s
""",
    302: """hsa_accelerometer_data
0 timestamp_ms uint16 =ms
1 sampling_interval uint16 =ms
2 accel_x sint16 /1.024 =mG
3 accel_y sint16 /1.024 =mG
4 accel_z sint16 /1.024 =mG
5 timestamp_32k uint32
253 timestamp date_time =s
""",
    304: """hsa_step_data
0 processing_interval uint16 =s
1 steps uint32 =steps
253 timestamp date_time =s
""",
    305: """hsa_spo2_data
0 processing_interval uint16 =s
1 reading_spo2 uint8 =percent
2 confidence uint8
253 timestamp date_time =s
""",
    306: """hsa_stress_data
0 processing_interval uint16 =s
1 stress_level sint8 =s
253 timestamp date_time =s
""",
    307: """hsa_respiration_data
0 processing_interval uint16 =s
1 respiration_rate sint16 /100 =breaths/min
253 timestamp date_time =s
""",
    308: """hsa_heart_rate_data
0 processing_interval uint16 =s
1 status uint8
2 heart_rate uint8 =bpm
253 timestamp date_time =s
""",
    312: """split
0 split_type split_type
1 total_elapsed_time uint32 /1000 =s
2 total_timer_time uint32 /1000 =s
3 total_distance uint32 /100 =m
4 avg_speed uint32 /1000 =m/s
9 start_time date_time
13 total_ascent uint16 =m
14 total_descent uint16 =m
21 start_position_lat sint32 =semicircles
22 start_position_long sint32 =semicircles
23 end_position_lat sint32 =semicircles
24 end_position_long sint32 =semicircles
25 max_speed uint32 /1000 =m/s
26 avg_vert_speed sint32 /1000 =m/s
27 end_time date_time
28 total_calories uint32 =kcal
74 start_elevation uint32 /5 ~500 =m
110 total_moving_time uint32 /1000 =s
254 message_index message_index
""",
    313: """split_summary
0 split_type split_type
3 num_splits uint16
4 total_timer_time uint32 /1000 =s
5 total_distance uint32 /100 =m
6 avg_speed uint32 /1000 =m/s
7 max_speed uint32 /1000 =m/s
8 total_ascent uint16 =m
9 total_descent uint16 =m
10 avg_heart_rate uint8 =bpm
11 max_heart_rate uint8 =bpm
12 avg_vert_speed sint32 /1000 =m/s
13 total_calories uint32 =kcal
77 total_moving_time uint32 /1000 =s
254 message_index message_index
""",
    314: """hsa_body_battery_data
0 processing_interval uint16 =s
1 level sint8 =percent
2 charged sint16
3 uncharged sint16
253 timestamp date_time =s
""",
    315: """hsa_event
0 event_id uint8
253 timestamp date_time =s
""",
    317: """climb_pro
0 position_lat sint32 =semicircles
1 position_long sint32 =semicircles
2 climb_pro_event climb_pro_event
3 climb_number uint16
4 climb_category uint8
5 current_dist float32 =m
253 timestamp date_time =s
""",
    319: """tank_update
0 sensor ant_channel_id
1 pressure uint16 /100 =bar
253 timestamp date_time =s
""",
    323: """tank_summary
0 sensor ant_channel_id
1 start_pressure uint16 /100 =bar
2 end_pressure uint16 /100 =bar
3 volume_used uint32 /100 =L
253 timestamp date_time =s
""",
    346: """sleep_assessment
0 combined_awake_score uint8
1 awake_time_score uint8
2 awakenings_count_score uint8
3 deep_sleep_score uint8
4 sleep_duration_score uint8
5 light_sleep_score uint8
6 overall_sleep_score uint8
7 sleep_quality_score uint8
8 sleep_recovery_score uint8
9 rem_sleep_score uint8
10 sleep_restlessness_score uint8
11 awakenings_count uint8
14 interruptions_score uint8
15 average_stress_during_sleep uint16 /100
""",
    370: """hrv_status_summary
0 weekly_average uint16 /128 =ms
1 last_night_average uint16 /128 =ms
2 last_night_5_min_high uint16 /128 =ms
3 baseline_low_upper uint16 /128 =ms
4 baseline_balanced_lower uint16 /128 =ms
5 baseline_balanced_upper uint16 /128 =ms
6 status hrv_status
253 timestamp date_time =s
""",
    371: """hrv_value
0 value uint16 /128 =ms
253 timestamp date_time =s
""",
    372: """raw_bbi
0 timestamp_ms uint16 =ms
1 data uint16 >2:14,3:1,4:1,2:14,3:1,4:1,2:14,3:1,4:1,2:14,3:1,4:1,2:14,3:1,4:1,2:14,3:1,4:1,2:14,3:1,4:1,2:14,3:1,4:1,2:14,3:1,4:1,2:14,3:1,4:1,2:14,3:1,4:1,2:14,3:1,4:1,2:14,3:1,4:1,2:14,3:1,4:1,2:14,3:1,4:1
2 time uint16 =ms
3 quality uint8
4 gap uint8
253 timestamp date_time =s
""",
    375: """device_aux_battery_info
0 device_index device_index
1 battery_voltage uint16 /256 =V
2 battery_status battery_status
3 battery_identifier uint8
253 timestamp date_time =s
""",
    376: """hsa_gyroscope_data
0 timestamp_ms uint16 =ms
1 sampling_interval uint16 =1/32768 s
2 gyro_x sint16 /28.57143 =deg/s
3 gyro_y sint16 /28.57143 =deg/s
4 gyro_z sint16 /28.57143 =deg/s
5 timestamp_32k uint32 =1/32768 s
253 timestamp date_time =s
""",
    387: """chrono_shot_session
0 min_speed uint32 /1000 =m/s
1 max_speed uint32 /1000 =m/s
2 avg_speed uint32 /1000 =m/s
3 shot_count uint16
4 projectile_type projectile_type
5 grain_weight uint32 /10 =gr
6 standard_deviation uint32 /1000 =m/s
253 timestamp date_time =s
""",
    388: """chrono_shot_data
0 shot_speed uint32 /1000 =m/s
1 shot_num uint16
253 timestamp date_time =s
""",
    389: """hsa_configuration_data
0 data byte
1 data_size uint8
253 timestamp date_time =s
""",
    393: """dive_apnea_alarm
0 depth uint32 /1000 =m
1 time sint32 =s
2 enabled bool
3 alarm_type dive_alarm_type
4 sound tone
5 dive_types sub_sport
6 id uint32
7 popup_enabled bool
8 trigger_on_descent bool
9 trigger_on_ascent bool
10 repeating bool
11 speed sint32 /1000 =mps
254 message_index message_index
""",
    398: """skin_temp_overnight
0 local_timestamp local_date_time
1 average_deviation float32
2 average_7_day_deviation float32
4 nightly_value float32
253 timestamp date_time =s
""",
    409: """hsa_wrist_temperature_data
0 processing_interval uint16 =s
1 value uint16 /1000 =degC
253 timestamp date_time =s
""",
}

TYPES = {
    "activity": """enum
0 manual
1 auto_multi_sport
""",
    "activity_class": """enum
100 level_max
127 level
128 athlete
""",
    "activity_level": """enum
0 low
1 medium
2 high
""",
    "activity_subtype": """enum
0 generic
1 treadmill
2 street
3 trail
4 track
5 spin
6 indoor_cycling
7 road
8 mountain
9 downhill
10 recumbent
11 cyclocross
12 hand_cycling
13 track_cycling
14 indoor_rowing
15 elliptical
16 stair_climbing
17 lap_swimming
18 open_water
254 all
""",
    "activity_type": """enum
0 generic
1 running
2 cycling
3 transition
4 fitness_equipment
5 swimming
6 walking
8 sedentary
254 all
""",
    "analog_watchface_layout": """enum
0 minimal
1 traditional
2 modern
""",
    "ant_channel_id": """uint32z
65535 ant_device_number
16711680 ant_device_type
251658240 ant_transmission_type_lower_nibble
4026531840 ant_extended_device_number_upper_nibble
""",
    "ant_network": """enum
0 public
1 antplus
2 antfs
3 private
""",
    "antplus_device_type": """uint8
1 antfs
11 bike_power
12 environment_sensor_legacy
15 multi_sport_speed_distance
16 control
17 fitness_equipment
18 blood_pressure
19 geocache_node
20 light_electric_vehicle
25 env_sensor
26 racquet
27 control_hub
31 muscle_oxygen
34 shifting
35 bike_light_main
36 bike_light_shared
38 exd
40 bike_radar
46 bike_aero
119 weight_scale
120 heart_rate
121 bike_speed_cadence
122 bike_cadence
123 bike_speed
124 stride_speed_distance
""",
    "attitude_stage": """enum
0 failed
1 aligning
2 degraded
3 valid
""",
    "attitude_validity": """uint16
1 track_angle_heading_valid
2 pitch_valid
4 roll_valid
8 lateral_body_accel_valid
16 normal_body_accel_valid
32 turn_rate_valid
64 hw_fail
128 mag_invalid
256 no_gps
512 gps_invalid
1024 solution_coasting
2048 true_track_angle
4096 magnetic_heading
""",
    "auto_activity_detect": """uint32
0 none
1 running
2 cycling
4 swimming
8 walking
32 elliptical
1024 sedentary
""",
    "auto_sync_frequency": """enum
0 never
1 occasionally
2 frequent
3 once_a_day
4 remote
""",
    "autolap_trigger": """enum
0 time
1 distance
2 position_start
3 position_lap
4 position_waypoint
5 position_marked
6 off
13 auto_select
""",
    "autoscroll": """enum
0 none
1 slow
2 medium
3 fast
""",
    "backlight_mode": """enum
0 off
1 manual
2 key_and_messages
3 auto_brightness
4 smart_notifications
5 key_and_messages_night
6 key_and_messages_and_smart_notifications
""",
    "backlight_timeout": """uint8
0 infinite
""",
    "banded_exercises_exercise_name": """uint16
1 ab_twist
2 back_extension
3 bicycle_crunch
4 calf_raises
5 chest_press
6 clam_shells
7 curl
8 deadbug
9 deadlift
10 donkey_kick
11 external_rotation
12 external_rotation_at_90_degree_abduction
13 face_pull
14 fire_hydrant
15 fly
16 front_raise
17 glute_bridge
18 hamstring_curls
19 high_plank_leg_lifts
20 hip_extension
21 internal_rotation
22 jumping_jack
23 kneeling_crunch
24 lateral_band_walks
25 lateral_raise
26 latpull
27 leg_abduction
28 leg_adduction
29 leg_extension
30 lunge
31 plank
32 pull_apart
33 push_ups
34 reverse_crunch
35 row
36 shoulder_abduction
37 shoulder_extension
38 shoulder_external_rotation
39 shoulder_flexion_to_90_degrees
40 side_plank_leg_lifts
41 side_raise
42 squat
43 squat_to_press
44 tricep_extension
45 tricep_kickback
46 upright_row
47 wall_crawl_with_external_rotation
49 lateral_raise_wheelchair
50 triceps_extension_wheelchair
51 chest_fly_incline_wheelchair
52 chest_fly_decline_wheelchair
53 pull_down_wheelchair
54 straight_arm_pull_down_wheelchair
55 curl_wheelchair
56 overhead_curl_wheelchair
57 face_pull_wheelchair
58 around_the_world_wheelchair
59 pull_apart_wheelchair
60 side_curl_wheelchair
61 overhead_press_wheelchair
""",
    "battery_status": """uint8
1 new
2 good
3 ok
4 low
5 critical
6 charging
7 unknown
""",
    "battle_rope_exercise_name": """uint16
0 alternating_figure_eight
1 alternating_jump_wave
2 alternating_kneeling_to_standing_wave
3 alternating_lunge_wave
4 alternating_squat_wave
5 alternating_wave
6 alternating_wave_with_lateral_shuffle
7 clap_wave
8 double_arm_figure_eight
9 double_arm_side_to_side_snake
10 double_arm_side_wave
11 double_arm_slam
12 double_arm_wave
13 grappler_toss
14 hip_toss
15 in_and_out_wave
16 inside_circle
17 jumping_jacks
18 outside_circle
19 rainbow
20 side_plank_wave
21 sidewinder
22 sitting_russian_twist
23 snake_wave
24 split_jack
25 stage_coach
26 ultimate_warrior
27 upper_cuts
""",
    "bench_press_exercise_name": """uint16
0 alternating_dumbbell_chest_press_on_swiss_ball
1 barbell_bench_press
2 barbell_board_bench_press
3 barbell_floor_press
4 close_grip_barbell_bench_press
5 decline_dumbbell_bench_press
6 dumbbell_bench_press
7 dumbbell_floor_press
8 incline_barbell_bench_press
9 incline_dumbbell_bench_press
10 incline_smith_machine_bench_press
11 isometric_barbell_bench_press
12 kettlebell_chest_press
13 neutral_grip_dumbbell_bench_press
14 neutral_grip_dumbbell_incline_bench_press
15 one_arm_floor_press
16 weighted_one_arm_floor_press
17 partial_lockout
18 reverse_grip_barbell_bench_press
19 reverse_grip_incline_bench_press
20 single_arm_cable_chest_press
21 single_arm_dumbbell_bench_press
22 smith_machine_bench_press
23 swiss_ball_dumbbell_chest_press
24 triple_stop_barbell_bench_press
25 wide_grip_barbell_bench_press
26 alternating_dumbbell_chest_press
""",
    "bike_exercise_name": """uint16
0 bike
1 ride
2 sprint
""",
    "bike_light_beam_angle_mode": """uint8
0 manual
1 auto
""",
    "bike_light_network_config_type": """enum
0 auto
4 individual
5 high_visibility
6 trail
""",
    "bike_outdoor_exercise_name": """uint16
0 bike
""",
    "ble_device_type": """uint8
0 connected_gps
1 heart_rate
2 bike_power
3 bike_speed_cadence
4 bike_speed
5 bike_cadence
6 footpod
7 bike_trainer
""",
    "body_location": """enum
0 left_leg
1 left_calf
2 left_shin
3 left_hamstring
4 left_quad
5 left_glute
6 right_leg
7 right_calf
8 right_shin
9 right_hamstring
10 right_quad
11 right_glute
12 torso_back
13 left_lower_back
14 left_upper_back
15 right_lower_back
16 right_upper_back
17 torso_front
18 left_abdomen
19 left_chest
20 right_abdomen
21 right_chest
22 left_arm
23 left_shoulder
24 left_bicep
25 left_tricep
26 left_brachioradialis
27 left_forearm_extensors
28 right_arm
29 right_shoulder
30 right_bicep
31 right_tricep
32 right_brachioradialis
33 right_forearm_extensors
34 neck
35 throat
36 waist_mid_back
37 waist_front
38 waist_left
39 waist_right
""",
    "bp_status": """enum
0 no_error
1 error_incomplete_data
2 error_no_measurement
3 error_data_out_of_range
4 error_irregular_heart_rate
""",
    "calf_raise_exercise_name": """uint16
0 3_way_calf_raise
1 3_way_weighted_calf_raise
2 3_way_single_leg_calf_raise
3 3_way_weighted_single_leg_calf_raise
4 donkey_calf_raise
5 weighted_donkey_calf_raise
6 seated_calf_raise
7 weighted_seated_calf_raise
8 seated_dumbbell_toe_raise
9 single_leg_bent_knee_calf_raise
10 weighted_single_leg_bent_knee_calf_raise
11 single_leg_decline_push_up
12 single_leg_donkey_calf_raise
13 weighted_single_leg_donkey_calf_raise
14 single_leg_hip_raise_with_knee_hold
15 single_leg_standing_calf_raise
16 single_leg_standing_dumbbell_calf_raise
17 standing_barbell_calf_raise
18 standing_calf_raise
19 weighted_standing_calf_raise
20 standing_dumbbell_calf_raise
""",
    "camera_event_type": """enum
0 video_start
1 video_split
2 video_end
3 photo_taken
4 video_second_stream_start
5 video_second_stream_split
6 video_second_stream_end
7 video_split_start
8 video_second_stream_split_start
11 video_pause
12 video_second_stream_pause
13 video_resume
14 video_second_stream_resume
""",
    "camera_orientation_type": """enum
0 camera_orientation_0
1 camera_orientation_90
2 camera_orientation_180
3 camera_orientation_270
""",
    "cardio_exercise_name": """uint16
0 bob_and_weave_circle
1 weighted_bob_and_weave_circle
2 cardio_core_crawl
3 weighted_cardio_core_crawl
4 double_under
5 weighted_double_under
6 jump_rope
7 weighted_jump_rope
8 jump_rope_crossover
9 weighted_jump_rope_crossover
10 jump_rope_jog
11 weighted_jump_rope_jog
12 jumping_jacks
13 weighted_jumping_jacks
14 ski_moguls
15 weighted_ski_moguls
16 split_jacks
17 weighted_split_jacks
18 squat_jacks
19 weighted_squat_jacks
20 triple_under
21 weighted_triple_under
22 elliptical
23 spinning
24 pole_paddle_forward_wheelchair
25 pole_paddle_backward_wheelchair
26 pole_handcycle_forward_wheelchair
27 pole_handcycle_backward_wheelchair
28 pole_rainbow_wheelchair
29 double_punch_forward_wheelchair
30 double_punch_down_wheelchair
31 double_punch_sideways_wheelchair
32 double_punch_up_wheelchair
33 sit_ski_wheelchair
34 sitting_jacks_wheelchair
35 punch_forward_wheelchair
36 punch_down_wheelchair
37 punch_sideways_wheelchair
38 punch_up_wheelchair
39 punch_bag_wheelchair
40 pole_dd_ff_uu_wheelchair
41 butterfly_arms_wheelchair
42 punch
""",
    "carry_exercise_name": """uint16
0 bar_holds
1 farmers_walk
2 farmers_walk_on_toes
3 hex_dumbbell_hold
4 overhead_carry
5 dumbbell_waiter_carry
6 farmers_carry_walk_lunge
7 farmers_carry
8 farmers_carry_on_toes
""",
    "ccr_setpoint_switch_mode": """enum
0 manual
1 automatic
""",
    "checksum": """uint8
0 clear
1 ok
""",
    "chop_exercise_name": """uint16
0 cable_pull_through
1 cable_rotational_lift
2 cable_woodchop
3 cross_chop_to_knee
4 weighted_cross_chop_to_knee
5 dumbbell_chop
6 half_kneeling_rotation
7 weighted_half_kneeling_rotation
8 half_kneeling_rotational_chop
9 half_kneeling_rotational_reverse_chop
10 half_kneeling_stability_chop
11 half_kneeling_stability_reverse_chop
12 kneeling_rotational_chop
13 kneeling_rotational_reverse_chop
14 kneeling_stability_chop
15 kneeling_woodchopper
16 medicine_ball_wood_chops
17 power_squat_chops
18 weighted_power_squat_chops
19 standing_rotational_chop
20 standing_split_rotational_chop
21 standing_split_rotational_reverse_chop
22 standing_stability_reverse_chop
""",
    "climb_pro_event": """enum
0 approach
1 start
2 complete
""",
    "comm_timeout_type": """uint16
0 wildcard_pairing_timeout
1 pairing_timeout
2 connection_lost
3 connection_timeout
""",
    "connectivity_capabilities": """uint32z
1 bluetooth
2 bluetooth_le
4 ant
8 activity_upload
16 course_download
32 workout_download
64 live_track
128 weather_conditions
256 weather_alerts
512 gps_ephemeris_download
1024 explicit_archive
2048 setup_incomplete
4096 continue_sync_after_software_update
8192 connect_iq_app_download
16384 golf_course_download
32768 device_initiates_sync
65536 connect_iq_watch_app_download
131072 connect_iq_widget_download
262144 connect_iq_watch_face_download
524288 connect_iq_data_field_download
1048576 connect_iq_app_managment
2097152 swing_sensor
4194304 swing_sensor_remote
8388608 incident_detection
16777216 audio_prompts
33554432 wifi_verification
67108864 true_up
134217728 find_my_watch
268435456 remote_manual_sync
536870912 live_track_auto_start
1073741824 live_track_messaging
2147483648 instant_input
""",
    "core_exercise_name": """uint16
0 abs_jabs
1 weighted_abs_jabs
2 alternating_plate_reach
3 barbell_rollout
4 weighted_barbell_rollout
5 body_bar_oblique_twist
6 cable_core_press
7 cable_side_bend
8 side_bend
9 weighted_side_bend
10 crescent_circle
11 weighted_crescent_circle
12 cycling_russian_twist
13 weighted_cycling_russian_twist
14 elevated_feet_russian_twist
15 weighted_elevated_feet_russian_twist
16 half_turkish_get_up
17 kettlebell_windmill
18 kneeling_ab_wheel
19 weighted_kneeling_ab_wheel
20 modified_front_lever
21 open_knee_tucks
22 weighted_open_knee_tucks
23 side_abs_leg_lift
24 weighted_side_abs_leg_lift
25 swiss_ball_jackknife
26 weighted_swiss_ball_jackknife
27 swiss_ball_pike
28 weighted_swiss_ball_pike
29 swiss_ball_rollout
30 weighted_swiss_ball_rollout
31 triangle_hip_press
32 weighted_triangle_hip_press
33 trx_suspended_jackknife
34 weighted_trx_suspended_jackknife
35 u_boat
36 weighted_u_boat
37 windmill_switches
38 weighted_windmill_switches
39 alternating_slide_out
40 weighted_alternating_slide_out
41 ghd_back_extensions
42 weighted_ghd_back_extensions
43 overhead_walk
44 inchworm
45 weighted_modified_front_lever
46 russian_twist
47 abdominal_leg_rotations
48 arm_and_leg_extension_on_knees
49 bicycle
50 bicep_curl_with_leg_extension
51 cat_cow
52 corkscrew
53 criss_cross
54 criss_cross_with_ball
55 double_leg_stretch
56 knee_folds
57 lower_lift
58 neck_pull
59 pelvic_clocks
60 roll_over
61 roll_up
62 rolling
63 rowing_1
64 rowing_2
65 scissors
66 single_leg_circles
67 single_leg_stretch
68 snake_twist_1_and_2
69 swan
70 swimming
71 teaser
72 the_hundred
73 bicep_curl_with_leg_extension_with_weights
75 hanging_l_sit
77 lower_lift_with_weights
79 ring_l_sit
80 rowing_1_with_weights
81 rowing_2_with_weights
82 scissors_with_weights
83 single_leg_stretch_with_weights
84 toes_to_elbows
85 weighted_criss_cross
86 weighted_double_leg_stretch
87 weighted_the_hundred
88 l_sit
89 turkish_get_up
90 weighted_ring_l_sit
91 weighted_hanging_l_sit
92 weighted_l_sit
93 side_bend_low_wheelchair
94 side_bend_mid_wheelchair
95 side_bend_high_wheelchair
96 seated_side_bend
""",
    "course_capabilities": """uint32z
1 processed
2 valid
4 time
8 distance
16 position
32 heart_rate
64 power
128 cadence
256 training
512 navigation
1024 bikeway
4096 aviation
""",
    "course_point": """enum
0 generic
1 summit
2 valley
3 water
4 food
5 danger
6 left
7 right
8 straight
9 first_aid
10 fourth_category
11 third_category
12 second_category
13 first_category
14 hors_category
15 sprint
16 left_fork
17 right_fork
18 middle_fork
19 slight_left
20 sharp_left
21 slight_right
22 sharp_right
23 u_turn
24 segment_start
25 segment_end
27 campsite
28 aid_station
29 rest_area
30 general_distance
31 service
32 energy_gel
33 sports_drink
34 mile_marker
35 checkpoint
36 shelter
37 meeting_spot
38 overlook
39 toilet
40 shower
41 gear
42 sharp_curve
43 steep_incline
44 tunnel
45 bridge
46 obstacle
47 crossing
48 store
49 transition
50 navaid
51 transport
52 alert
53 info
""",
    "crunch_exercise_name": """uint16
0 bicycle_crunch
1 cable_crunch
2 circular_arm_crunch
3 crossed_arms_crunch
4 weighted_crossed_arms_crunch
5 cross_leg_reverse_crunch
6 weighted_cross_leg_reverse_crunch
7 crunch_chop
8 weighted_crunch_chop
9 double_crunch
10 weighted_double_crunch
11 elbow_to_knee_crunch
12 weighted_elbow_to_knee_crunch
13 flutter_kicks
14 weighted_flutter_kicks
15 foam_roller_reverse_crunch_on_bench
16 weighted_foam_roller_reverse_crunch_on_bench
17 foam_roller_reverse_crunch_with_dumbbell
18 foam_roller_reverse_crunch_with_medicine_ball
19 frog_press
20 hanging_knee_raise_oblique_crunch
21 weighted_hanging_knee_raise_oblique_crunch
22 hip_crossover
23 weighted_hip_crossover
24 hollow_rock
25 weighted_hollow_rock
26 incline_reverse_crunch
27 weighted_incline_reverse_crunch
28 kneeling_cable_crunch
29 kneeling_cross_crunch
30 weighted_kneeling_cross_crunch
31 kneeling_oblique_cable_crunch
32 knees_to_elbow
33 leg_extensions
34 weighted_leg_extensions
35 leg_levers
36 mcgill_curl_up
37 weighted_mcgill_curl_up
38 modified_pilates_roll_up_with_ball
39 weighted_modified_pilates_roll_up_with_ball
40 pilates_crunch
41 weighted_pilates_crunch
42 pilates_roll_up_with_ball
43 weighted_pilates_roll_up_with_ball
44 raised_legs_crunch
45 weighted_raised_legs_crunch
46 reverse_crunch
47 weighted_reverse_crunch
48 reverse_crunch_on_a_bench
49 weighted_reverse_crunch_on_a_bench
50 reverse_curl_and_lift
51 weighted_reverse_curl_and_lift
52 rotational_lift
53 weighted_rotational_lift
54 seated_alternating_reverse_crunch
55 weighted_seated_alternating_reverse_crunch
56 seated_leg_u
57 weighted_seated_leg_u
58 side_to_side_crunch_and_weave
59 weighted_side_to_side_crunch_and_weave
60 single_leg_reverse_crunch
61 weighted_single_leg_reverse_crunch
62 skater_crunch_cross
63 weighted_skater_crunch_cross
64 standing_cable_crunch
65 standing_side_crunch
66 step_climb
67 weighted_step_climb
68 swiss_ball_crunch
69 swiss_ball_reverse_crunch
70 weighted_swiss_ball_reverse_crunch
71 swiss_ball_russian_twist
72 weighted_swiss_ball_russian_twist
73 swiss_ball_side_crunch
74 weighted_swiss_ball_side_crunch
75 thoracic_crunches_on_foam_roller
76 weighted_thoracic_crunches_on_foam_roller
77 triceps_crunch
78 weighted_bicycle_crunch
79 weighted_crunch
80 weighted_swiss_ball_crunch
81 toes_to_bar
82 weighted_toes_to_bar
83 crunch
84 straight_leg_crunch_with_ball
86 leg_climb_crunch
""",
    "curl_exercise_name": """uint16
0 alternating_dumbbell_biceps_curl
1 alternating_dumbbell_biceps_curl_on_swiss_ball
2 alternating_incline_dumbbell_biceps_curl
3 barbell_biceps_curl
4 barbell_reverse_wrist_curl
5 barbell_wrist_curl
6 behind_the_back_barbell_reverse_wrist_curl
7 behind_the_back_one_arm_cable_curl
8 cable_biceps_curl
9 cable_hammer_curl
10 cheating_barbell_biceps_curl
11 close_grip_ez_bar_biceps_curl
12 cross_body_dumbbell_hammer_curl
13 dead_hang_biceps_curl
14 decline_hammer_curl
15 dumbbell_biceps_curl_with_static_hold
16 dumbbell_hammer_curl
17 dumbbell_reverse_wrist_curl
18 dumbbell_wrist_curl
19 ez_bar_preacher_curl
20 forward_bend_biceps_curl
21 hammer_curl_to_press
22 incline_dumbbell_biceps_curl
23 incline_offset_thumb_dumbbell_curl
24 kettlebell_biceps_curl
25 lying_concentration_cable_curl
26 one_arm_preacher_curl
27 plate_pinch_curl
28 preacher_curl_with_cable
29 reverse_ez_bar_curl
30 reverse_grip_wrist_curl
31 reverse_grip_barbell_biceps_curl
32 seated_alternating_dumbbell_biceps_curl
33 seated_dumbbell_biceps_curl
34 seated_reverse_dumbbell_curl
35 split_stance_offset_pinky_dumbbell_curl
36 standing_alternating_dumbbell_curls
37 standing_dumbbell_biceps_curl
38 standing_ez_bar_biceps_curl
39 static_curl
40 swiss_ball_dumbbell_overhead_triceps_extension
41 swiss_ball_ez_bar_preacher_curl
42 twisting_standing_dumbbell_biceps_curl
43 wide_grip_ez_bar_biceps_curl
44 one_arm_concentration_curl
45 standing_zottman_biceps_curl
46 dumbbell_biceps_curl
47 drag_curl_wheelchair
48 dumbbell_biceps_curl_wheelchair
49 bottle_curl
50 seated_bottle_curl
""",
    "date_mode": """enum
0 day_month
1 month_day
""",
    "day_of_week": """enum
0 sunday
1 monday
2 tuesday
3 wednesday
4 thursday
5 friday
6 saturday
""",
    "deadlift_exercise_name": """uint16
0 barbell_deadlift
1 barbell_straight_leg_deadlift
2 dumbbell_deadlift
3 dumbbell_single_leg_deadlift_to_row
4 dumbbell_straight_leg_deadlift
5 kettlebell_floor_to_shelf
6 one_arm_one_leg_deadlift
7 rack_pull
8 rotational_dumbbell_straight_leg_deadlift
9 single_arm_deadlift
10 single_leg_barbell_deadlift
11 single_leg_barbell_straight_leg_deadlift
12 single_leg_deadlift_with_barbell
13 single_leg_rdl_circuit
14 single_leg_romanian_deadlift_with_dumbbell
15 sumo_deadlift
16 sumo_deadlift_high_pull
17 trap_bar_deadlift
18 wide_grip_barbell_deadlift
20 kettlebell_deadlift
21 kettlebell_sumo_deadlift
23 romanian_deadlift
24 single_leg_romanian_deadlift_circuit
25 straight_leg_deadlift
""",
    "device_index": """uint8
0 creator
""",
    "digital_watchface_layout": """enum
0 traditional
1 modern
2 bold
""",
    "display_heart": """enum
0 bpm
1 max
2 reserve
""",
    "display_measure": """enum
0 metric
1 statute
2 nautical
""",
    "display_orientation": """enum
0 auto
1 portrait
2 landscape
3 portrait_flipped
4 landscape_flipped
""",
    "display_position": """enum
0 degree
1 degree_minute
2 degree_minute_second
3 austrian_grid
4 british_grid
5 dutch_grid
6 hungarian_grid
7 finnish_grid
8 german_grid
9 icelandic_grid
10 indonesian_equatorial
11 indonesian_irian
12 indonesian_southern
13 india_zone_0
14 india_zone_IA
15 india_zone_IB
16 india_zone_IIA
17 india_zone_IIB
18 india_zone_IIIA
19 india_zone_IIIB
20 india_zone_IVA
21 india_zone_IVB
22 irish_transverse
23 irish_grid
24 loran
25 maidenhead_grid
26 mgrs_grid
27 new_zealand_grid
28 new_zealand_transverse
29 qatar_grid
30 modified_swedish_grid
31 swedish_grid
32 south_african_grid
33 swiss_grid
34 taiwan_grid
35 united_states_grid
36 utm_ups_grid
37 west_malayan
38 borneo_rso
39 estonian_grid
40 latvian_grid
41 swedish_ref_99_grid
""",
    "display_power": """enum
0 watts
1 percent_ftp
""",
    "dive_alarm_type": """enum
0 depth
1 time
2 speed
""",
    "dive_alert": """enum
0 ndl_reached
1 gas_switch_prompted
2 near_surface
3 approaching_ndl
4 po2_warn
5 po2_crit_high
6 po2_crit_low
7 time_alert
8 depth_alert
9 deco_ceiling_broken
10 deco_complete
11 safety_stop_broken
12 safety_stop_complete
13 cns_warning
14 cns_critical
15 otu_warning
16 otu_critical
17 ascent_critical
18 alert_dismissed_by_key
19 alert_dismissed_by_timeout
20 battery_low
21 battery_critical
22 safety_stop_started
23 approaching_first_deco_stop
24 setpoint_switch_auto_low
25 setpoint_switch_auto_high
26 setpoint_switch_manual_low
27 setpoint_switch_manual_high
28 auto_setpoint_switch_ignored
29 switched_to_open_circuit
30 switched_to_closed_circuit
32 tank_battery_low
33 po2_ccr_dil_low
34 deco_stop_cleared
35 apnea_neutral_buoyancy
36 apnea_target_depth
37 apnea_surface
38 apnea_high_speed
39 apnea_low_speed
""",
    "dive_backlight_mode": """enum
0 at_depth
1 always_on
""",
    "dive_gas_mode": """enum
0 open_circuit
1 closed_circuit_diluent
""",
    "dive_gas_status": """enum
0 disabled
1 enabled
2 backup_only
""",
    "elliptical_exercise_name": """uint16
0 elliptical
""",
    "event": """enum
0 timer
3 workout
4 workout_step
5 power_down
6 power_up
7 off_course
8 session
9 lap
10 course_point
11 battery
12 virtual_partner_pace
13 hr_high_alert
14 hr_low_alert
15 speed_high_alert
16 speed_low_alert
17 cad_high_alert
18 cad_low_alert
19 power_high_alert
20 power_low_alert
21 recovery_hr
22 battery_low
23 time_duration_alert
24 distance_duration_alert
25 calorie_duration_alert
26 activity
27 fitness_equipment
28 length
32 user_marker
33 sport_point
36 calibration
42 front_gear_change
43 rear_gear_change
44 rider_position_change
45 elev_high_alert
46 elev_low_alert
47 comm_timeout
54 auto_activity_detect
56 dive_alert
57 dive_gas_switched
71 tank_pressure_reserve
72 tank_pressure_critical
73 tank_lost
75 radar_threat_alert
76 tank_battery_low
81 tank_pod_connected
82 tank_pod_disconnected
""",
    "event_type": """enum
0 start
1 stop
2 consecutive_depreciated
3 marker
4 stop_all
5 begin_depreciated
6 end_depreciated
7 end_all_depreciated
8 stop_disable
9 stop_disable_all
""",
    "exd_data_units": """enum
0 no_units
1 laps
2 miles_per_hour
3 kilometers_per_hour
4 feet_per_hour
5 meters_per_hour
6 degrees_celsius
7 degrees_farenheit
8 zone
9 gear
10 rpm
11 bpm
12 degrees
13 millimeters
14 meters
15 kilometers
16 feet
17 yards
18 kilofeet
19 miles
20 time
21 enum_turn_type
22 percent
23 watts
24 watts_per_kilogram
25 enum_battery_status
26 enum_bike_light_beam_angle_mode
27 enum_bike_light_battery_status
28 enum_bike_light_network_config_type
29 lights
30 seconds
31 minutes
32 hours
33 calories
34 kilojoules
35 milliseconds
36 second_per_mile
37 second_per_kilometer
38 centimeter
39 enum_course_point
40 bradians
41 enum_sport
42 inches_hg
43 mm_hg
44 mbars
45 hecto_pascals
46 feet_per_min
47 meters_per_min
48 meters_per_sec
49 eight_cardinal
""",
    "exd_descriptors": """enum
0 bike_light_battery_status
1 beam_angle_status
2 batery_level
3 light_network_mode
4 number_lights_connected
5 cadence
6 distance
7 estimated_time_of_arrival
8 heading
9 time
10 battery_level
11 trainer_resistance
12 trainer_target_power
13 time_seated
14 time_standing
15 elevation
16 grade
17 ascent
18 descent
19 vertical_speed
20 di2_battery_level
21 front_gear
22 rear_gear
23 gear_ratio
24 heart_rate
25 heart_rate_zone
26 time_in_heart_rate_zone
27 heart_rate_reserve
28 calories
29 gps_accuracy
30 gps_signal_strength
31 temperature
32 time_of_day
33 balance
34 pedal_smoothness
35 power
36 functional_threshold_power
37 intensity_factor
38 work
39 power_ratio
40 normalized_power
41 training_stress_Score
42 time_on_zone
43 speed
44 laps
45 reps
46 workout_step
47 course_distance
48 navigation_distance
49 course_estimated_time_of_arrival
50 navigation_estimated_time_of_arrival
51 course_time
52 navigation_time
53 course_heading
54 navigation_heading
55 power_zone
56 torque_effectiveness
57 timer_time
58 power_weight_ratio
59 left_platform_center_offset
60 right_platform_center_offset
61 left_power_phase_start_angle
62 right_power_phase_start_angle
63 left_power_phase_finish_angle
64 right_power_phase_finish_angle
65 gears
66 pace
67 training_effect
68 vertical_oscillation
69 vertical_ratio
70 ground_contact_time
71 left_ground_contact_time_balance
72 right_ground_contact_time_balance
73 stride_length
74 running_cadence
75 performance_condition
76 course_type
77 time_in_power_zone
78 navigation_turn
79 course_location
80 navigation_location
81 compass
82 gear_combo
83 muscle_oxygen
84 icon
85 compass_heading
86 gps_heading
87 gps_elevation
88 anaerobic_training_effect
89 course
90 off_course
91 glide_ratio
92 vertical_distance
93 vmg
94 ambient_pressure
95 pressure
96 vam
""",
    "exd_display_type": """enum
0 numerical
1 simple
2 graph
3 bar
4 circle_graph
5 virtual_partner
6 balance
7 string_list
8 string
9 simple_dynamic_icon
10 gauge
""",
    "exd_layout": """enum
0 full_screen
1 half_vertical
2 half_horizontal
3 half_vertical_right_split
4 half_horizontal_bottom_split
5 full_quarter_split
6 half_vertical_left_split
7 half_horizontal_top_split
8 dynamic
""",
    "exd_qualifiers": """enum
0 no_qualifier
1 instantaneous
2 average
3 lap
4 maximum
5 maximum_average
6 maximum_lap
7 last_lap
8 average_lap
9 to_destination
10 to_go
11 to_next
12 next_course_point
13 total
14 three_second_average
15 ten_second_average
16 thirty_second_average
17 percent_maximum
18 percent_maximum_average
19 lap_percent_maximum
20 elapsed
21 sunrise
22 sunset
23 compared_to_virtual_partner
24 maximum_24h
25 minimum_24h
26 minimum
27 first
28 second
29 third
30 shifter
31 last_sport
32 moving
33 stopped
34 estimated_total
242 zone_9
243 zone_8
244 zone_7
245 zone_6
246 zone_5
247 zone_4
248 zone_3
249 zone_2
250 zone_1
""",
    "exercise_category": """uint16
0 bench_press
1 calf_raise
2 cardio
3 carry
4 chop
5 core
6 crunch
7 curl
8 deadlift
9 flye
10 hip_raise
11 hip_stability
12 hip_swing
13 hyperextension
14 lateral_raise
15 leg_curl
16 leg_raise
17 lunge
18 olympic_lift
19 plank
20 plyo
21 pull_up
22 push_up
23 row
24 shoulder_press
25 shoulder_stability
26 shrug
27 sit_up
28 squat
29 total_body
30 triceps_extension
31 warm_up
32 run
33 bike
34 cardio_sensors
35 move
36 pose
37 banded_exercises
38 battle_rope
39 elliptical
40 floor_climb
41 indoor_bike
42 indoor_row
43 ladder
44 sandbag
45 sled
46 sledge_hammer
47 stair_stepper
49 suspension
50 tire
52 run_indoor
53 bike_outdoor
65534 unknown
""",
    "favero_product": """uint16
10 assioma_uno
12 assioma_duo
""",
    "file": """enum
1 device
2 settings
3 sport
4 activity
5 workout
6 course
7 schedules
9 weight
10 totals
11 goals
14 blood_pressure
15 monitoring_a
20 activity_summary
28 monitoring_daily
32 monitoring_b
34 segment
35 segment_list
40 exd_configuration
247 mfg_range_min
254 mfg_range_max
""",
    "file_flags": """uint8z
2 read
4 write
8 erase
""",
    "fit_base_type": """uint8
0 enum
1 sint8
2 uint8
7 string
10 uint8z
13 byte
131 sint16
132 uint16
133 sint32
134 uint32
136 float32
137 float64
139 uint16z
140 uint32z
142 sint64
143 uint64
144 uint64z
""",
    "fit_base_unit": """uint16
0 other
1 kilogram
2 pound
""",
    "fitness_equipment_state": """enum
0 ready
1 in_use
2 paused
3 unknown
""",
    "floor_climb_exercise_name": """uint16
0 floor_climb
""",
    "flye_exercise_name": """uint16
0 cable_crossover
1 decline_dumbbell_flye
2 dumbbell_flye
3 incline_dumbbell_flye
4 kettlebell_flye
5 kneeling_rear_flye
6 single_arm_standing_cable_reverse_flye
7 swiss_ball_dumbbell_flye
8 arm_rotations
9 hug_a_tree
10 face_down_incline_reverse_flye
11 incline_reverse_flye
12 rear_delt_fly_wheelchair
""",
    "garmin_product": """uint16
1 hrm1
2 axh01
3 axb01
4 axb02
5 hrm2ss
6 dsi_alf02
7 hrm3ss
8 hrm_run_single_byte_product_id
9 bsm
10 bcm
11 axs01
12 hrm_tri_single_byte_product_id
13 hrm4_run_single_byte_product_id
14 fr225_single_byte_product_id
15 gen3_bsm_single_byte_product_id
16 gen3_bcm_single_byte_product_id
22 hrm_fit_single_byte_product_id
255 OHR
473 fr301_china
474 fr301_japan
475 fr301_korea
494 fr301_taiwan
717 fr405
782 fr50
987 fr405_japan
988 fr60
1011 dsi_alf01
1018 fr310xt
1036 edge500
1124 fr110
1169 edge800
1199 edge500_taiwan
1213 edge500_japan
1253 chirp
1274 fr110_japan
1325 edge200
1328 fr910xt
1333 edge800_taiwan
1334 edge800_japan
1341 alf04
1345 fr610
1360 fr210_japan
1380 vector_ss
1381 vector_cp
1386 edge800_china
1387 edge500_china
1405 approach_g10
1410 fr610_japan
1422 edge500_korea
1436 fr70
1446 fr310xt_4t
1461 amx
1482 fr10
1497 edge800_korea
1499 swim
1537 fr910xt_china
1551 fenix
1555 edge200_taiwan
1561 edge510
1567 edge810
1570 tempe
1600 fr910xt_japan
1623 fr620
1632 fr220
1664 fr910xt_korea
1688 fr10_japan
1721 edge810_japan
1735 virb_elite
1736 edge_touring
1742 edge510_japan
1743 hrm_tri
1752 hrm_run
1765 fr920xt
1821 edge510_asia
1822 edge810_china
1823 edge810_taiwan
1836 edge1000
1837 vivo_fit
1853 virb_remote
1885 vivo_ki
1903 fr15
1907 vivo_active
1918 edge510_korea
1928 fr620_japan
1929 fr620_china
1930 fr220_japan
1931 fr220_china
1936 approach_s6
1956 vivo_smart
1967 fenix2
1988 epix
2050 fenix3
2052 edge1000_taiwan
2053 edge1000_japan
2061 fr15_japan
2067 edge520
2070 edge1000_china
2072 fr620_russia
2073 fr220_russia
2079 vector_s
2100 edge1000_korea
2130 fr920xt_taiwan
2131 fr920xt_china
2132 fr920xt_japan
2134 virbx
2135 vivo_smart_apac
2140 etrex_touch
2147 edge25
2148 fr25
2150 vivo_fit2
2153 fr225
2156 fr630
2157 fr230
2158 fr735xt
2160 vivo_active_apac
2161 vector_2
2162 vector_2s
2172 virbxe
2173 fr620_taiwan
2174 fr220_taiwan
2175 truswing
2187 d2airvenu
2188 fenix3_china
2189 fenix3_twn
2192 varia_headlight
2193 varia_taillight_old
2204 edge_explore_1000
2219 fr225_asia
2225 varia_radar_taillight
2226 varia_radar_display
2238 edge20
2260 edge520_asia
2261 edge520_japan
2262 d2_bravo
2266 approach_s20
2271 vivo_smart2
2274 edge1000_thai
2276 varia_remote
2288 edge25_asia
2289 edge25_jpn
2290 edge20_asia
2292 approach_x40
2293 fenix3_japan
2294 vivo_smart_emea
2310 fr630_asia
2311 fr630_jpn
2313 fr230_jpn
2327 hrm4_run
2332 epix_japan
2337 vivo_active_hr
2347 vivo_smart_gps_hr
2348 vivo_smart_hr
2361 vivo_smart_hr_asia
2362 vivo_smart_gps_hr_asia
2368 vivo_move
2379 varia_taillight
2396 fr235_asia
2397 fr235_japan
2398 varia_vision
2406 vivo_fit3
2407 fenix3_korea
2408 fenix3_sea
2413 fenix3_hr
2417 virb_ultra_30
2429 index_smart_scale
2431 fr235
2432 fenix3_chronos
2441 oregon7xx
2444 rino7xx
2457 epix_korea
2473 fenix3_hr_chn
2474 fenix3_hr_twn
2475 fenix3_hr_jpn
2476 fenix3_hr_sea
2477 fenix3_hr_kor
2496 nautix
2497 vivo_active_hr_apac
2503 fr35
2512 oregon7xx_ww
2530 edge_820
2531 edge_explore_820
2533 fr735xt_apac
2534 fr735xt_japan
2544 fenix5s
2547 d2_bravo_titanium
2567 varia_ut800
2593 running_dynamics_pod
2599 edge_820_china
2600 edge_820_japan
2604 fenix5x
2606 vivo_fit_jr
2622 vivo_smart3
2623 vivo_sport
2628 edge_820_taiwan
2629 edge_820_korea
2630 edge_820_sea
2650 fr35_hebrew
2656 approach_s60
2667 fr35_apac
2668 fr35_japan
2675 fenix3_chronos_asia
2687 virb_360
2691 fr935
2697 fenix5
2700 vivoactive3
2713 edge_1030
2727 fr35_sea
2733 fr235_china_nfc
2769 foretrex_601_701
2772 vivo_move_hr
2787 vector_3
2796 fenix5_asia
2797 fenix5s_asia
2798 fenix5x_asia
2806 approach_z80
2814 fr35_korea
2819 d2charlie
2831 vivo_smart3_apac
2832 vivo_sport_apac
2833 fr935_asia
2859 descent
2878 vivo_fit4
2886 fr645
2888 fr645m
2891 fr30
2900 fenix5s_plus
2909 Edge_130
2924 edge_1030_asia
2927 vivosmart_4
2945 vivo_move_hr_asia
2962 approach_x10
2977 fr30_asia
2988 vivoactive3m_w
3003 fr645_asia
3004 fr645m_asia
3011 edge_explore
3028 gpsmap66
3049 approach_s10
3066 vivoactive3m_l
3076 fr245
3077 fr245_music
3085 approach_g80
3092 edge_130_asia
3095 edge_1030_bontrager
3110 fenix5_plus
3111 fenix5x_plus
3112 edge_520_plus
3113 fr945
3121 edge_530
3122 edge_830
3126 instinct_esports
3134 fenix5s_plus_apac
3135 fenix5x_plus_apac
3142 edge_520_plus_apac
3143 descent_t1
3144 fr235l_asia
3145 fr245_asia
3163 vivo_active3m_apac
3192 gen3_bsm
3193 gen3_bcm
3218 vivo_smart4_asia
3224 vivoactive4_small
3225 vivoactive4_large
3226 venu
3246 marq_driver
3247 marq_aviator
3248 marq_captain
3249 marq_commander
3250 marq_expedition
3251 marq_athlete
3258 descent_mk2
3282 fr45
3284 gpsmap66i
3287 fenix6S_sport
3288 fenix6S
3289 fenix6_sport
3290 fenix6
3291 fenix6x
3299 hrm_dual
3300 hrm_pro
3308 vivo_move3_premium
3314 approach_s40
3321 fr245m_asia
3349 edge_530_apac
3350 edge_830_apac
3378 vivo_move3
3387 vivo_active4_small_asia
3388 vivo_active4_large_asia
3389 vivo_active4_oled_asia
3405 swim2
3420 marq_driver_asia
3421 marq_aviator_asia
3422 vivo_move3_asia
3441 fr945_asia
3446 vivo_active3t_chn
3448 marq_captain_asia
3449 marq_commander_asia
3450 marq_expedition_asia
3451 marq_athlete_asia
3461 index_smart_scale_2
3466 instinct_solar
3469 fr45_asia
3473 vivoactive3_daimler
3498 legacy_rey
3499 legacy_darth_vader
3500 legacy_captain_marvel
3501 legacy_first_avenger
3512 fenix6s_sport_asia
3513 fenix6s_asia
3514 fenix6_sport_asia
3515 fenix6_asia
3516 fenix6x_asia
3535 legacy_captain_marvel_asia
3536 legacy_first_avenger_asia
3537 legacy_rey_asia
3538 legacy_darth_vader_asia
3542 descent_mk2s
3558 edge_130_plus
3570 edge_1030_plus
3578 rally_200
3589 fr745
3596 venusq_music
3599 venusq_music_v2
3600 venusq
3615 lily
3624 marq_adventurer
3638 enduro
3639 swim2_apac
3648 marq_adventurer_asia
3652 fr945_lte
3702 descent_mk2_asia
3703 venu2
3704 venu2s
3737 venu_daimler_asia
3739 marq_golfer
3740 venu_daimler
3794 fr745_asia
3808 varia_rct715
3809 lily_asia
3812 edge_1030_plus_asia
3813 edge_130_plus_asia
3823 approach_s12
3837 venusq_asia
3843 edge_1040
3850 marq_golfer_asia
3851 venu2_plus
3865 gnss
3869 fr55
3872 enduro_asia
3888 instinct_2
3889 instinct_2s
3905 fenix7s
3906 fenix7
3907 fenix7x
3908 fenix7s_apac
3909 fenix7_apac
3910 fenix7x_apac
3927 approach_g12
3930 descent_mk2s_asia
3934 approach_s42
3943 epix_gen2
3944 epix_gen2_apac
3949 venu2s_asia
3950 venu2_asia
3978 fr945_lte_asia
3982 vivo_move_sport
3983 vivomove_trend
3986 approach_S12_asia
3990 fr255_music
3991 fr255_small_music
3992 fr255
3993 fr255_small
4001 approach_g12_asia
4002 approach_s42_asia
4005 descent_g1
4017 venu2_plus_asia
4024 fr955
4033 fr55_asia
4061 edge_540
4062 edge_840
4063 vivosmart_5
4071 instinct_2_asia
4105 marq_gen2
4115 venusq2
4116 venusq2music
4124 marq_gen2_aviator
4125 d2_air_x10
4130 hrm_pro_plus
4132 descent_g1_asia
4135 tactix7
4155 instinct_crossover
4169 edge_explore2
4222 descent_mk3
4223 descent_mk3i
4233 approach_s70
4257 fr265_large
4258 fr265_small
4260 venu3
4261 venu3s
4265 tacx_neo_smart
4266 tacx_neo2_smart
4267 tacx_neo2_t_smart
4268 tacx_neo_smart_bike
4269 tacx_satori_smart
4270 tacx_flow_smart
4271 tacx_vortex_smart
4272 tacx_bushido_smart
4273 tacx_genius_smart
4274 tacx_flux_flux_s_smart
4275 tacx_flux2_smart
4276 tacx_magnum
4305 edge_1040_asia
4312 epix_gen2_pro_42
4313 epix_gen2_pro_47
4314 epix_gen2_pro_51
4315 fr965
4341 enduro2
4374 fenix7s_pro_solar
4375 fenix7_pro_solar
4376 fenix7x_pro_solar
4380 lily2
4394 instinct_2x
4426 vivoactive5
4432 fr165
4433 fr165_music
4440 edge_1050
4442 descent_t2
4446 hrm_fit
4472 marq_gen2_commander
4477 lily_athlete
4532 fenix8_solar
4533 fenix8_solar_large
4534 fenix8_small
4536 fenix8
4556 d2_mach1_pro
4575 enduro3
4583 instinctE_40mm
4584 instinctE_45mm
4585 instinct3_solar_45mm
4586 instinct3_amoled_45mm
4587 instinct3_amoled_50mm
4588 descent_g2
4606 hrm_200
4625 vivoactive6
4647 approachS44
4656 approachS50
4666 fenix_e
4759 instinct3_solar_50mm
4775 tactix8_amoled
4776 tactix8_solar
10007 sdm4
10014 edge_remote
20119 training_center
20533 tacx_training_app_win
20534 tacx_training_app_mac
20565 tacx_training_app_mac_catalyst
30045 tacx_training_app_android
30046 tacx_training_app_ios
30047 tacx_training_app_legacy
65531 connectiq_simulator
65532 android_antplus_plugin
65534 connect
""",
    "gas_consumption_rate_type": """enum
0 pressure_sac
1 volume_sac
2 rmv
""",
    "gender": """enum
0 female
1 male
""",
    "goal": """enum
0 time
1 distance
2 calories
3 frequency
4 steps
5 ascent
6 active_minutes
""",
    "goal_recurrence": """enum
0 off
1 daily
2 weekly
3 monthly
4 yearly
5 custom
""",
    "goal_source": """enum
0 auto
1 community
2 user
""",
    "hip_raise_exercise_name": """uint16
0 barbell_hip_thrust_on_floor
1 barbell_hip_thrust_with_bench
2 bent_knee_swiss_ball_reverse_hip_raise
3 weighted_bent_knee_swiss_ball_reverse_hip_raise
4 bridge_with_leg_extension
5 weighted_bridge_with_leg_extension
6 clam_bridge
7 front_kick_tabletop
8 weighted_front_kick_tabletop
9 hip_extension_and_cross
10 weighted_hip_extension_and_cross
11 hip_raise
12 weighted_hip_raise
13 hip_raise_with_feet_on_swiss_ball
14 weighted_hip_raise_with_feet_on_swiss_ball
15 hip_raise_with_head_on_bosu_ball
16 weighted_hip_raise_with_head_on_bosu_ball
17 hip_raise_with_head_on_swiss_ball
18 weighted_hip_raise_with_head_on_swiss_ball
19 hip_raise_with_knee_squeeze
20 weighted_hip_raise_with_knee_squeeze
21 incline_rear_leg_extension
22 weighted_incline_rear_leg_extension
23 kettlebell_swing
24 marching_hip_raise
25 weighted_marching_hip_raise
26 marching_hip_raise_with_feet_on_a_swiss_ball
27 weighted_marching_hip_raise_with_feet_on_a_swiss_ball
28 reverse_hip_raise
29 weighted_reverse_hip_raise
30 single_leg_hip_raise
31 weighted_single_leg_hip_raise
32 single_leg_hip_raise_with_foot_on_bench
33 weighted_single_leg_hip_raise_with_foot_on_bench
34 single_leg_hip_raise_with_foot_on_bosu_ball
35 weighted_single_leg_hip_raise_with_foot_on_bosu_ball
36 single_leg_hip_raise_with_foot_on_foam_roller
37 weighted_single_leg_hip_raise_with_foot_on_foam_roller
38 single_leg_hip_raise_with_foot_on_medicine_ball
39 weighted_single_leg_hip_raise_with_foot_on_medicine_ball
40 single_leg_hip_raise_with_head_on_bosu_ball
41 weighted_single_leg_hip_raise_with_head_on_bosu_ball
42 weighted_clam_bridge
43 single_leg_swiss_ball_hip_raise_and_leg_curl
44 clams
45 inner_thigh_circles
46 inner_thigh_side_lift
47 leg_circles
48 leg_lift
49 leg_lift_in_external_rotation
""",
    "hip_stability_exercise_name": """uint16
0 band_side_lying_leg_raise
1 dead_bug
2 weighted_dead_bug
3 external_hip_raise
4 weighted_external_hip_raise
5 fire_hydrant_kicks
6 weighted_fire_hydrant_kicks
7 hip_circles
8 weighted_hip_circles
9 inner_thigh_lift
10 weighted_inner_thigh_lift
11 lateral_walks_with_band_at_ankles
12 pretzel_side_kick
13 weighted_pretzel_side_kick
14 prone_hip_internal_rotation
15 weighted_prone_hip_internal_rotation
16 quadruped
17 quadruped_hip_extension
18 weighted_quadruped_hip_extension
19 quadruped_with_leg_lift
20 weighted_quadruped_with_leg_lift
21 side_lying_leg_raise
22 weighted_side_lying_leg_raise
23 sliding_hip_adduction
24 weighted_sliding_hip_adduction
25 standing_adduction
26 weighted_standing_adduction
27 standing_cable_hip_abduction
28 standing_hip_abduction
29 weighted_standing_hip_abduction
30 standing_rear_leg_raise
31 weighted_standing_rear_leg_raise
32 supine_hip_internal_rotation
33 weighted_supine_hip_internal_rotation
34 lying_abduction_stretch
""",
    "hip_swing_exercise_name": """uint16
0 single_arm_kettlebell_swing
1 single_arm_dumbbell_swing
2 step_out_swing
3 one_arm_swing
""",
    "hr_type": """enum
0 normal
1 irregular
""",
    "hr_zone_calc": """enum
0 custom
1 percent_max_hr
2 percent_hrr
3 percent_lthr
""",
    "hrv_status": """enum
0 none
1 poor
2 low
3 unbalanced
4 balanced
""",
    "hyperextension_exercise_name": """uint16
0 back_extension_with_opposite_arm_and_leg_reach
1 weighted_back_extension_with_opposite_arm_and_leg_reach
2 base_rotations
3 weighted_base_rotations
4 bent_knee_reverse_hyperextension
5 weighted_bent_knee_reverse_hyperextension
6 hollow_hold_and_roll
7 weighted_hollow_hold_and_roll
8 kicks
9 weighted_kicks
10 knee_raises
11 weighted_knee_raises
12 kneeling_superman
13 weighted_kneeling_superman
14 lat_pull_down_with_row
15 medicine_ball_deadlift_to_reach
16 one_arm_one_leg_row
17 one_arm_row_with_band
18 overhead_lunge_with_medicine_ball
19 plank_knee_tucks
20 weighted_plank_knee_tucks
21 side_step
22 weighted_side_step
23 single_leg_back_extension
24 weighted_single_leg_back_extension
25 spine_extension
26 weighted_spine_extension
27 static_back_extension
28 weighted_static_back_extension
29 superman_from_floor
30 weighted_superman_from_floor
31 swiss_ball_back_extension
32 weighted_swiss_ball_back_extension
33 swiss_ball_hyperextension
34 weighted_swiss_ball_hyperextension
35 swiss_ball_opposite_arm_and_leg_lift
36 weighted_swiss_ball_opposite_arm_and_leg_lift
37 superman_on_swiss_ball
38 cobra
39 supine_floor_barre
""",
    "indoor_bike_exercise_name": """uint16
0 air_bike
1 assault_bike
3 stationary_bike
""",
    "indoor_row_exercise_name": """uint16
0 rowing_machine
""",
    "intensity": """enum
0 active
1 rest
2 warmup
3 cooldown
4 recovery
5 interval
6 other
""",
    "ladder_exercise_name": """uint16
0 agility
1 speed
""",
    "language": """enum
0 english
1 french
2 italian
3 german
4 spanish
5 croatian
6 czech
7 danish
8 dutch
9 finnish
10 greek
11 hungarian
12 norwegian
13 polish
14 portuguese
15 slovakian
16 slovenian
17 swedish
18 russian
19 turkish
20 latvian
21 ukrainian
22 arabic
23 farsi
24 bulgarian
25 romanian
26 chinese
27 japanese
28 korean
29 taiwanese
30 thai
31 hebrew
32 brazilian_portuguese
33 indonesian
34 malaysian
35 vietnamese
36 burmese
37 mongolian
254 custom
""",
    "language_bits_0": """uint8z
1 english
2 french
4 italian
8 german
16 spanish
32 croatian
64 czech
128 danish
""",
    "language_bits_1": """uint8z
1 dutch
2 finnish
4 greek
8 hungarian
16 norwegian
32 polish
64 portuguese
128 slovakian
""",
    "language_bits_2": """uint8z
1 slovenian
2 swedish
4 russian
8 turkish
16 latvian
32 ukrainian
64 arabic
128 farsi
""",
    "language_bits_3": """uint8z
1 bulgarian
2 romanian
4 chinese
8 japanese
16 korean
32 taiwanese
64 thai
128 hebrew
""",
    "language_bits_4": """uint8z
1 brazilian_portuguese
2 indonesian
4 malaysian
8 vietnamese
16 burmese
32 mongolian
""",
    "lap_trigger": """enum
0 manual
1 time
2 distance
3 position_start
4 position_lap
5 position_waypoint
6 position_marked
7 session_end
8 fitness_equipment
""",
    "lateral_raise_exercise_name": """uint16
0 45_degree_cable_external_rotation
1 alternating_lateral_raise_with_static_hold
2 bar_muscle_up
3 bent_over_lateral_raise
4 cable_diagonal_raise
5 cable_front_raise
6 calorie_row
7 combo_shoulder_raise
8 dumbbell_diagonal_raise
9 dumbbell_v_raise
10 front_raise
11 leaning_dumbbell_lateral_raise
12 lying_dumbbell_raise
13 muscle_up
14 one_arm_cable_lateral_raise
15 overhand_grip_rear_lateral_raise
16 plate_raises
17 ring_dip
18 weighted_ring_dip
19 ring_muscle_up
20 weighted_ring_muscle_up
21 rope_climb
22 weighted_rope_climb
23 scaption
24 seated_lateral_raise
25 seated_rear_lateral_raise
26 side_lying_lateral_raise
27 standing_lift
28 suspended_row
29 underhand_grip_rear_lateral_raise
30 wall_slide
31 weighted_wall_slide
32 arm_circles
33 shaving_the_head
34 dumbbell_lateral_raise
36 ring_dip_kipping
37 wall_walk
38 dumbbell_front_raise_wheelchair
39 dumbbell_lateral_raise_wheelchair
40 pole_double_arm_overhead_and_forward_wheelchair
41 pole_straight_arm_overhead_wheelchair
""",
    "left_right_balance": """uint8
127 mask
128 right
""",
    "left_right_balance_100": """uint16
16383 mask
32768 right
""",
    "leg_curl_exercise_name": """uint16
0 leg_curl
1 weighted_leg_curl
2 good_morning
3 seated_barbell_good_morning
4 single_leg_barbell_good_morning
5 single_leg_sliding_leg_curl
6 sliding_leg_curl
7 split_barbell_good_morning
8 split_stance_extension
9 staggered_stance_good_morning
10 swiss_ball_hip_raise_and_leg_curl
11 zercher_good_morning
12 band_good_morning
13 bar_good_morning
""",
    "leg_raise_exercise_name": """uint16
0 hanging_knee_raise
1 hanging_leg_raise
2 weighted_hanging_leg_raise
3 hanging_single_leg_raise
4 weighted_hanging_single_leg_raise
5 kettlebell_leg_raises
6 leg_lowering_drill
7 weighted_leg_lowering_drill
8 lying_straight_leg_raise
9 weighted_lying_straight_leg_raise
10 medicine_ball_leg_drops
11 quadruped_leg_raise
12 weighted_quadruped_leg_raise
13 reverse_leg_raise
14 weighted_reverse_leg_raise
15 reverse_leg_raise_on_swiss_ball
16 weighted_reverse_leg_raise_on_swiss_ball
17 single_leg_lowering_drill
18 weighted_single_leg_lowering_drill
19 weighted_hanging_knee_raise
20 lateral_stepover
21 weighted_lateral_stepover
""",
    "length_type": """enum
0 idle
1 active
""",
    "local_date_time": """uint32
268435456 min
""",
    "local_device_type": """uint8
0 gps
1 glonass
2 gps_glonass
3 accelerometer
4 barometer
5 temperature
10 whr
12 sensor_hub
""",
    "lunge_exercise_name": """uint16
0 overhead_lunge
1 lunge_matrix
2 weighted_lunge_matrix
3 alternating_barbell_forward_lunge
4 alternating_dumbbell_lunge_with_reach
5 back_foot_elevated_dumbbell_split_squat
6 barbell_box_lunge
7 barbell_bulgarian_split_squat
8 barbell_crossover_lunge
9 barbell_front_split_squat
10 barbell_lunge
11 barbell_reverse_lunge
12 barbell_side_lunge
13 barbell_split_squat
14 core_control_rear_lunge
15 diagonal_lunge
16 drop_lunge
17 dumbbell_box_lunge
18 dumbbell_bulgarian_split_squat
19 dumbbell_crossover_lunge
20 dumbbell_diagonal_lunge
21 dumbbell_lunge
22 dumbbell_lunge_and_rotation
23 dumbbell_overhead_bulgarian_split_squat
24 dumbbell_reverse_lunge_to_high_knee_and_press
25 dumbbell_side_lunge
26 elevated_front_foot_barbell_split_squat
27 front_foot_elevated_dumbbell_split_squat
28 gunslinger_lunge
29 lawnmower_lunge
30 low_lunge_with_isometric_adduction
31 low_side_to_side_lunge
32 lunge
33 weighted_lunge
34 lunge_with_arm_reach
35 lunge_with_diagonal_reach
36 lunge_with_side_bend
37 offset_dumbbell_lunge
38 offset_dumbbell_reverse_lunge
39 overhead_bulgarian_split_squat
40 overhead_dumbbell_reverse_lunge
41 overhead_dumbbell_split_squat
42 overhead_lunge_with_rotation
43 reverse_barbell_box_lunge
44 reverse_box_lunge
45 reverse_dumbbell_box_lunge
46 reverse_dumbbell_crossover_lunge
47 reverse_dumbbell_diagonal_lunge
48 reverse_lunge_with_reach_back
49 weighted_reverse_lunge_with_reach_back
50 reverse_lunge_with_twist_and_overhead_reach
51 weighted_reverse_lunge_with_twist_and_overhead_reach
52 reverse_sliding_box_lunge
53 weighted_reverse_sliding_box_lunge
54 reverse_sliding_lunge
55 weighted_reverse_sliding_lunge
56 runners_lunge_to_balance
57 weighted_runners_lunge_to_balance
58 shifting_side_lunge
59 side_and_crossover_lunge
60 weighted_side_and_crossover_lunge
61 side_lunge
62 weighted_side_lunge
63 side_lunge_and_press
64 side_lunge_jump_off
65 side_lunge_sweep
66 weighted_side_lunge_sweep
67 side_lunge_to_crossover_tap
68 weighted_side_lunge_to_crossover_tap
69 side_to_side_lunge_chops
70 weighted_side_to_side_lunge_chops
71 siff_jump_lunge
72 weighted_siff_jump_lunge
73 single_arm_reverse_lunge_and_press
74 sliding_lateral_lunge
75 weighted_sliding_lateral_lunge
76 walking_barbell_lunge
77 walking_dumbbell_lunge
78 walking_lunge
79 weighted_walking_lunge
80 wide_grip_overhead_barbell_split_squat
81 alternating_dumbbell_lunge
82 dumbbell_reverse_lunge
83 overhead_dumbbell_lunge
84 scissor_power_switch
85 dumbbell_overhead_walking_lunge
86 curtsy_lunge
87 weighted_curtsy_lunge
88 weighted_shifting_side_lunge
89 weighted_side_lunge_and_press
90 weighted_side_lunge_jump_off
""",
    "manufacturer": """uint16
1 garmin
2 garmin_fr405_antfs
3 zephyr
4 dayton
5 idt
6 srm
7 quarq
8 ibike
9 saris
10 spark_hk
11 tanita
12 echowell
13 dynastream_oem
14 nautilus
15 dynastream
16 timex
17 metrigear
18 xelic
19 beurer
20 cardiosport
21 a_and_d
22 hmm
23 suunto
24 thita_elektronik
25 gpulse
26 clean_mobile
27 pedal_brain
28 peaksware
29 saxonar
30 lemond_fitness
31 dexcom
32 wahoo_fitness
33 octane_fitness
34 archinoetics
35 the_hurt_box
36 citizen_systems
37 magellan
38 osynce
39 holux
40 concept2
41 shimano
42 one_giant_leap
43 ace_sensor
44 brim_brothers
45 xplova
46 perception_digital
47 bf1systems
48 pioneer
49 spantec
50 metalogics
51 4iiiis
52 seiko_epson
53 seiko_epson_oem
54 ifor_powell
55 maxwell_guider
56 star_trac
57 breakaway
58 alatech_technology_ltd
59 mio_technology_europe
60 rotor
61 geonaute
62 id_bike
63 specialized
64 wtek
65 physical_enterprises
66 north_pole_engineering
67 bkool
68 cateye
69 stages_cycling
70 sigmasport
71 tomtom
72 peripedal
73 wattbike
76 moxy
77 ciclosport
78 powerbahn
79 acorn_projects_aps
80 lifebeam
81 bontrager
82 wellgo
83 scosche
84 magura
85 woodway
86 elite
87 nielsen_kellerman
88 dk_city
89 tacx
90 direction_technology
91 magtonic
92 1partcarbon
93 inside_ride_technologies
94 sound_of_motion
95 stryd
96 icg
97 MiPulse
98 bsx_athletics
99 look
100 campagnolo_srl
101 body_bike_smart
102 praxisworks
103 limits_technology
104 topaction_technology
105 cosinuss
106 fitcare
107 magene
108 giant_manufacturing_co
109 tigrasport
110 salutron
111 technogym
112 bryton_sensors
113 latitude_limited
114 soaring_technology
115 igpsport
116 thinkrider
117 gopher_sport
118 waterrower
119 orangetheory
120 inpeak
121 kinetic
122 johnson_health_tech
123 polar_electro
124 seesense
125 nci_technology
126 iqsquare
127 leomo
128 ifit_com
129 coros_byte
130 versa_design
131 chileaf
132 cycplus
133 gravaa_byte
134 sigeyi
135 coospo
136 geoid
137 bosch
138 kyto
139 kinetic_sports
140 decathlon_byte
141 tq_systems
142 tag_heuer
143 keiser_fitness
144 zwift_byte
145 porsche_ep
146 blackbird
147 meilan_byte
148 ezon
149 laisi
150 myzone
151 abawo
152 bafang
153 luhong_technology
255 development
257 healthandlife
258 lezyne
259 scribe_labs
260 zwift
261 watteam
262 recon
263 favero_electronics
264 dynovelo
265 strava
266 precor
267 bryton
268 sram
269 navman
270 cobi
271 spivi
272 mio_magellan
273 evesports
274 sensitivus_gauge
275 podoon
276 life_time_fitness
277 falco_e_motors
278 minoura
279 cycliq
280 luxottica
281 trainer_road
282 the_sufferfest
283 fullspeedahead
284 virtualtraining
285 feedbacksports
286 omata
287 vdo
288 magneticdays
289 hammerhead
290 kinetic_by_kurt
291 shapelog
292 dabuziduo
293 jetblack
294 coros
295 virtugo
296 velosense
297 cycligentinc
298 trailforks
299 mahle_ebikemotion
300 nurvv
301 microprogram
302 zone5cloud
303 greenteg
304 yamaha_motors
305 whoop
306 gravaa
307 onelap
308 monark_exercise
309 form
310 decathlon
311 syncros
312 heatup
313 cannondale
314 true_fitness
315 RGT_cycling
316 vasa
317 race_republic
318 fazua
319 oreka_training
320 lsec
321 lululemon_studio
322 shanyue
323 spinning_mda
324 hilldating
325 aero_sensor
326 nike
327 magicshine
328 ictrainer
329 absolute_cycling
330 eo_swimbetter
331 mywhoosh
332 ravemen
333 tektro_racing_products
334 darad_innovation_corporation
335 cycloptim
5759 actigraphcorp
""",
    "max_met_category": """enum
0 generic
1 cycling
""",
    "max_met_heart_rate_source": """enum
0 whr
1 hrm
""",
    "max_met_speed_source": """enum
0 onboard_gps
1 connected_gps
2 cadence
""",
    "mesg_count": """enum
0 num_per_file
1 max_per_file
2 max_per_file_type
""",
    "mesg_num": """uint16
0 file_id
1 capabilities
2 device_settings
3 user_profile
4 hrm_profile
5 sdm_profile
6 bike_profile
7 zones_target
8 hr_zone
9 power_zone
10 met_zone
12 sport
13 training_settings
15 goal
18 session
19 lap
20 record
21 event
23 device_info
26 workout
27 workout_step
28 schedule
30 weight_scale
31 course
32 course_point
33 totals
34 activity
35 software
37 file_capabilities
38 mesg_capabilities
39 field_capabilities
49 file_creator
51 blood_pressure
53 speed_zone
55 monitoring
72 training_file
78 hrv
80 ant_rx
81 ant_tx
82 ant_channel_id
101 length
103 monitoring_info
105 pad
106 slave_device
127 connectivity
128 weather_conditions
129 weather_alert
131 cadence_zone
132 hr
142 segment_lap
145 memo_glob
148 segment_id
149 segment_leaderboard_entry
150 segment_point
151 segment_file
158 workout_session
159 watchface_settings
160 gps_metadata
161 camera_event
162 timestamp_correlation
164 gyroscope_data
165 accelerometer_data
167 three_d_sensor_calibration
169 video_frame
174 obdii_data
177 nmea_sentence
178 aviation_attitude
184 video
185 video_title
186 video_description
187 video_clip
188 ohr_settings
200 exd_screen_configuration
201 exd_data_field_configuration
202 exd_data_concept_configuration
206 field_description
207 developer_data_id
208 magnetometer_data
209 barometer_data
210 one_d_sensor_calibration
211 monitoring_hr_data
216 time_in_zone
225 set
227 stress_level
229 max_met_data
258 dive_settings
259 dive_gas
262 dive_alarm
264 exercise_title
268 dive_summary
269 spo2_data
275 sleep_level
285 jump
289 aad_accel_features
290 beat_intervals
297 respiration_rate
302 hsa_accelerometer_data
304 hsa_step_data
305 hsa_spo2_data
306 hsa_stress_data
307 hsa_respiration_data
308 hsa_heart_rate_data
312 split
313 split_summary
314 hsa_body_battery_data
315 hsa_event
317 climb_pro
319 tank_update
323 tank_summary
346 sleep_assessment
370 hrv_status_summary
371 hrv_value
372 raw_bbi
375 device_aux_battery_info
376 hsa_gyroscope_data
387 chrono_shot_session
388 chrono_shot_data
389 hsa_configuration_data
393 dive_apnea_alarm
398 skin_temp_overnight
409 hsa_wrist_temperature_data
""",
    "message_index": """uint16
4095 mask
28672 reserved
32768 selected
""",
    "move_exercise_name": """uint16
0 arch_and_curl
1 arm_circles_with_ball_band_and_weight
2 arm_stretch
3 back_massage
4 belly_breathing
5 bridge_with_ball
6 diamond_leg_crunch
7 diamond_leg_lift
8 eight_point_shoulder_opener
9 foot_rolling
10 footwork
11 footwork_on_disc
12 forward_fold
13 frog_with_band
14 half_roll_up
15 hamstring_curl
16 hamstring_stretch
17 hip_stretch
18 hug_a_tree_with_ball_band_and_weight
19 knee_circles
20 knee_folds_on_disc
21 lateral_flexion
22 leg_stretch_with_band
23 leg_stretch_with_leg_circles
24 lower_lift_on_disc
25 lunge_squat
26 lunges_with_knee_lift
27 mermaid_stretch
28 neutral_pelvic_position
29 pelvic_clocks_on_disc
30 pilates_plie_squats_parallel_turned_out_flat_and_heels_with_chair
31 piriformis_stretch
32 plank_knee_crosses
33 plank_knee_pulls
34 plank_up_downs
35 prayer_mudra
36 psoas_lunge_stretch
37 ribcage_breathing
38 roll_down
39 roll_up_with_weight_and_band
40 saw
41 scapular_stabilization
42 scissors_on_disc
43 seated_hip_stretchup
44 seated_twist
45 shaving_the_head_with_ball_band_and_weight
46 spinal_twist
47 spinal_twist_stretch
48 spine_stretch_forward
49 squat_open_arm_twist_pose
50 squats_with_ball
51 stand_and_hang
52 standing_side_stretch
53 standing_single_leg_forward_bend_with_it_band_opener
54 straight_leg_crunch_with_leg_lift
55 straight_leg_crunch_with_leg_lift_with_ball
56 straight_leg_crunch_with_legs_crossed
57 straight_leg_crunch_with_legs_crossed_with_ball
58 straight_leg_diagonal_crunch
59 straight_leg_diagonal_crunch_with_ball
60 tailbone_curl
61 throat_lock
62 tick_tock_side_roll
63 twist
64 v_leg_crunches
65 v_sit
66 forward_fold_wheelchair
67 forward_fold_plus_wheelchair
68 arm_circles_low_forward_wheelchair
69 arm_circles_mid_forward_wheelchair
70 arm_circles_high_forward_wheelchair
71 arm_circles_low_backward_wheelchair
72 arm_circles_mid_backward_wheelchair
73 arm_circles_high_backward_wheelchair
74 core_twists_wheelchair
75 arm_raise_wheelchair
76 chest_expand_wheelchair
77 arm_extend_wheelchair
78 forward_bend_wheelchair
79 toe_touch_wheelchair
80 extended_toe_touch_wheelchair
81 seated_arm_circles
82 trunk_rotations
83 seated_trunk_rotations
84 toe_touch
""",
    "no_fly_time_mode": """enum
0 standard
1 flat_24_hours
""",
    "olympic_lift_exercise_name": """uint16
0 barbell_hang_power_clean
1 barbell_hang_squat_clean
2 barbell_power_clean
3 barbell_power_snatch
4 barbell_squat_clean
5 clean_and_jerk
6 barbell_hang_power_snatch
7 barbell_hang_pull
8 barbell_high_pull
9 barbell_snatch
10 barbell_split_jerk
11 clean
12 dumbbell_clean
13 dumbbell_hang_pull
14 one_hand_dumbbell_split_snatch
15 push_jerk
16 single_arm_dumbbell_snatch
17 single_arm_hang_snatch
18 single_arm_kettlebell_snatch
19 split_jerk
20 squat_clean_and_jerk
21 dumbbell_hang_snatch
22 dumbbell_power_clean_and_jerk
23 dumbbell_power_clean_and_push_press
24 dumbbell_power_clean_and_strict_press
25 dumbbell_snatch
26 medicine_ball_clean
27 clean_and_press
28 snatch
""",
    "plank_exercise_name": """uint16
0 45_degree_plank
1 weighted_45_degree_plank
2 90_degree_static_hold
3 weighted_90_degree_static_hold
4 bear_crawl
5 weighted_bear_crawl
6 cross_body_mountain_climber
7 weighted_cross_body_mountain_climber
8 elbow_plank_pike_jacks
9 weighted_elbow_plank_pike_jacks
10 elevated_feet_plank
11 weighted_elevated_feet_plank
12 elevator_abs
13 weighted_elevator_abs
14 extended_plank
15 weighted_extended_plank
16 full_plank_passe_twist
17 weighted_full_plank_passe_twist
18 inching_elbow_plank
19 weighted_inching_elbow_plank
20 inchworm_to_side_plank
21 weighted_inchworm_to_side_plank
22 kneeling_plank
23 weighted_kneeling_plank
24 kneeling_side_plank_with_leg_lift
25 weighted_kneeling_side_plank_with_leg_lift
26 lateral_roll
27 weighted_lateral_roll
28 lying_reverse_plank
29 weighted_lying_reverse_plank
30 medicine_ball_mountain_climber
31 weighted_medicine_ball_mountain_climber
32 modified_mountain_climber_and_extension
33 weighted_modified_mountain_climber_and_extension
34 mountain_climber
35 weighted_mountain_climber
36 mountain_climber_on_sliding_discs
37 weighted_mountain_climber_on_sliding_discs
38 mountain_climber_with_feet_on_bosu_ball
39 weighted_mountain_climber_with_feet_on_bosu_ball
40 mountain_climber_with_hands_on_bench
41 mountain_climber_with_hands_on_swiss_ball
42 weighted_mountain_climber_with_hands_on_swiss_ball
43 plank
44 plank_jacks_with_feet_on_sliding_discs
45 weighted_plank_jacks_with_feet_on_sliding_discs
46 plank_knee_twist
47 weighted_plank_knee_twist
48 plank_pike_jumps
49 weighted_plank_pike_jumps
50 plank_pikes
51 weighted_plank_pikes
52 plank_to_stand_up
53 weighted_plank_to_stand_up
54 plank_with_arm_raise
55 weighted_plank_with_arm_raise
56 plank_with_knee_to_elbow
57 weighted_plank_with_knee_to_elbow
58 plank_with_oblique_crunch
59 weighted_plank_with_oblique_crunch
60 plyometric_side_plank
61 weighted_plyometric_side_plank
62 rolling_side_plank
63 weighted_rolling_side_plank
64 side_kick_plank
65 weighted_side_kick_plank
66 side_plank
67 weighted_side_plank
68 side_plank_and_row
69 weighted_side_plank_and_row
70 side_plank_lift
71 weighted_side_plank_lift
72 side_plank_with_elbow_on_bosu_ball
73 weighted_side_plank_with_elbow_on_bosu_ball
74 side_plank_with_feet_on_bench
75 weighted_side_plank_with_feet_on_bench
76 side_plank_with_knee_circle
77 weighted_side_plank_with_knee_circle
78 side_plank_with_knee_tuck
79 weighted_side_plank_with_knee_tuck
80 side_plank_with_leg_lift
81 weighted_side_plank_with_leg_lift
82 side_plank_with_reach_under
83 weighted_side_plank_with_reach_under
84 single_leg_elevated_feet_plank
85 weighted_single_leg_elevated_feet_plank
86 single_leg_flex_and_extend
87 weighted_single_leg_flex_and_extend
88 single_leg_side_plank
89 weighted_single_leg_side_plank
90 spiderman_plank
91 weighted_spiderman_plank
92 straight_arm_plank
93 weighted_straight_arm_plank
94 straight_arm_plank_with_shoulder_touch
95 weighted_straight_arm_plank_with_shoulder_touch
96 swiss_ball_plank
97 weighted_swiss_ball_plank
98 swiss_ball_plank_leg_lift
99 weighted_swiss_ball_plank_leg_lift
100 swiss_ball_plank_leg_lift_and_hold
101 swiss_ball_plank_with_feet_on_bench
102 weighted_swiss_ball_plank_with_feet_on_bench
103 swiss_ball_prone_jackknife
104 weighted_swiss_ball_prone_jackknife
105 swiss_ball_side_plank
106 weighted_swiss_ball_side_plank
107 three_way_plank
108 weighted_three_way_plank
109 towel_plank_and_knee_in
110 weighted_towel_plank_and_knee_in
111 t_stabilization
112 weighted_t_stabilization
113 turkish_get_up_to_side_plank
114 weighted_turkish_get_up_to_side_plank
115 two_point_plank
116 weighted_two_point_plank
117 weighted_plank
118 wide_stance_plank_with_diagonal_arm_lift
119 weighted_wide_stance_plank_with_diagonal_arm_lift
120 wide_stance_plank_with_diagonal_leg_lift
121 weighted_wide_stance_plank_with_diagonal_leg_lift
122 wide_stance_plank_with_leg_lift
123 weighted_wide_stance_plank_with_leg_lift
124 wide_stance_plank_with_opposite_arm_and_leg_lift
125 weighted_mountain_climber_with_hands_on_bench
126 weighted_swiss_ball_plank_leg_lift_and_hold
127 weighted_wide_stance_plank_with_opposite_arm_and_leg_lift
128 plank_with_feet_on_swiss_ball
129 side_plank_to_plank_with_reach_under
130 bridge_with_glute_lower_lift
131 bridge_one_leg_bridge
132 plank_with_arm_variations
133 plank_with_leg_lift
134 reverse_plank_with_leg_pull
135 ring_plank_sprawls
""",
    "plyo_exercise_name": """uint16
0 alternating_jump_lunge
1 weighted_alternating_jump_lunge
2 barbell_jump_squat
3 body_weight_jump_squat
4 weighted_jump_squat
5 cross_knee_strike
6 weighted_cross_knee_strike
7 depth_jump
8 weighted_depth_jump
9 dumbbell_jump_squat
10 dumbbell_split_jump
11 front_knee_strike
12 weighted_front_knee_strike
13 high_box_jump
14 weighted_high_box_jump
15 isometric_explosive_body_weight_jump_squat
16 weighted_isometric_explosive_jump_squat
17 lateral_leap_and_hop
18 weighted_lateral_leap_and_hop
19 lateral_plyo_squats
20 weighted_lateral_plyo_squats
21 lateral_slide
22 weighted_lateral_slide
23 medicine_ball_overhead_throws
24 medicine_ball_side_throw
25 medicine_ball_slam
26 side_to_side_medicine_ball_throws
27 side_to_side_shuffle_jump
28 weighted_side_to_side_shuffle_jump
29 squat_jump_onto_box
30 weighted_squat_jump_onto_box
31 squat_jumps_in_and_out
32 weighted_squat_jumps_in_and_out
33 box_jump
34 box_jump_overs
35 box_jump_overs_over_the_box
36 star_jump_squats
37 jump_squat
""",
    "pose_exercise_name": """uint16
0 all_fours
1 ankle_to_knee
2 baby_cobra
3 boat
4 bound_angle
5 bound_seated_single_leg_forward_bend
6 bow
7 bowed_half_moon
8 bridge
9 cat
10 chair
11 childs
12 corpse
13 cow_face
14 cow
15 devotional_warrior
16 dolphin_plank
17 dolphin
18 down_dog_knee_to_nose
19 down_dog_split
20 down_dog_split_open_hip_bent_knee
21 downward_facing_dog
22 eagle
23 easy_seated
24 extended_puppy
25 extended_side_angle
26 fish
27 four_limbed_staff
28 full_split
29 gate
30 half_chair_half_ankle_to_knee
31 half_moon
32 head_to_knee
33 heron
34 heros
35 high_lunge
36 knees_chest_chin
37 lizard
38 locust
39 low_lunge
40 low_lunge_twist
41 low_lunge_with_knee_down
42 mermaid
43 mountain
44 one_legged_downward_facing_pose_open_hip_bent_knee
45 one_legged_pigeon
46 peaceful_warrior
47 plank
48 plow
49 reclined_hand_to_foot
50 revolved_half_moon
51 revolved_head_to_knee
52 revolved_triangle
53 runners_lunge
54 seated_easy_side_bend
55 seated_easy_twist
56 seated_long_leg_forward_bend
57 seated_wide_leg_forward_bend
58 shoulder_stand
59 side_boat
60 side_plank
61 sphinx
62 squat_open_arm_twist
63 squat_palm_press
64 staff
65 standing_arms_up
66 standing_forward_bend_halfway_up
67 standing_forward_bend
68 standing_side_opener
69 standing_single_leg_forward_bend
70 standing_split
71 standing_wide_leg_forward_bend
72 standing_wide_leg_forward_bend_with_twist
73 supine_spinal_twist
74 table_top
75 thread_the_needle
76 thunderbolt
77 thunderbolt_pose_both_sides_arm_stretch
78 tree
79 triangle
80 up_dog
81 upward_facing_plank
82 warrior_one
83 warrior_three
84 warrior_two
85 wheel
86 wide_side_lunge
87 deep_breathing_wheelchair
88 deep_breathing_low_wheelchair
89 deep_breathing_mid_wheelchair
90 deep_breathing_high_wheelchair
91 prayer_wheelchair
92 overhead_prayer_wheelchair
93 cactus_wheelchair
94 breathing_punches_wheelchair
95 breathing_punches_extended_wheelchair
96 breathing_punches_overhead_wheelchair
97 breathing_punches_overhead_and_down_wheelchair
98 breathing_punches_side_wheelchair
99 breathing_punches_extended_side_wheelchair
100 breathing_punches_overhead_side_wheelchair
101 breathing_punches_overhead_and_down_side_wheelchair
102 left_hand_back_wheelchair
103 triangle_wheelchair
104 thread_the_needle_wheelchair
105 neck_flexion_and_extension_wheelchair
106 neck_lateral_flexion_wheelchair
107 spine_flexion_and_extension_wheelchair
108 spine_rotation_wheelchair
109 spine_lateral_flexion_wheelchair
110 alternative_skiing_wheelchair
111 reach_forward_wheelchair
112 warrior_wheelchair
113 reverse_warrior_wheelchair
114 downward_facing_dog_to_cobra
115 seated_cat_cow
""",
    "power_phase_type": """enum
0 power_phase_start_angle
1 power_phase_end_angle
2 power_phase_arc_length
3 power_phase_center
""",
    "projectile_type": """enum
0 arrow
1 rifle_cartridge
2 pistol_cartridge
3 shotshell
4 air_rifle_pellet
5 other
""",
    "pull_up_exercise_name": """uint16
0 banded_pull_ups
1 30_degree_lat_pulldown
2 band_assisted_chin_up
3 close_grip_chin_up
4 weighted_close_grip_chin_up
5 close_grip_lat_pulldown
6 crossover_chin_up
7 weighted_crossover_chin_up
8 ez_bar_pullover
9 hanging_hurdle
10 weighted_hanging_hurdle
11 kneeling_lat_pulldown
12 kneeling_underhand_grip_lat_pulldown
13 lat_pulldown
14 mixed_grip_chin_up
15 weighted_mixed_grip_chin_up
16 mixed_grip_pull_up
17 weighted_mixed_grip_pull_up
18 reverse_grip_pulldown
19 standing_cable_pullover
20 straight_arm_pulldown
21 swiss_ball_ez_bar_pullover
22 towel_pull_up
23 weighted_towel_pull_up
24 weighted_pull_up
25 wide_grip_lat_pulldown
26 wide_grip_pull_up
27 weighted_wide_grip_pull_up
28 burpee_pull_up
29 weighted_burpee_pull_up
30 jumping_pull_ups
31 weighted_jumping_pull_ups
32 kipping_pull_up
33 weighted_kipping_pull_up
34 l_pull_up
35 weighted_l_pull_up
36 suspended_chin_up
37 weighted_suspended_chin_up
38 pull_up
39 chin_up
40 neutral_grip_chin_up
41 weighted_chin_up
42 band_assisted_pull_up
43 neutral_grip_pull_up
44 weighted_neutral_grip_chin_up
45 weighted_neutral_grip_pull_up
""",
    "push_up_exercise_name": """uint16
0 chest_press_with_band
1 alternating_staggered_push_up
2 weighted_alternating_staggered_push_up
3 alternating_hands_medicine_ball_push_up
4 weighted_alternating_hands_medicine_ball_push_up
5 bosu_ball_push_up
6 weighted_bosu_ball_push_up
7 clapping_push_up
8 weighted_clapping_push_up
9 close_grip_medicine_ball_push_up
10 weighted_close_grip_medicine_ball_push_up
11 close_hands_push_up
12 weighted_close_hands_push_up
13 decline_push_up
14 weighted_decline_push_up
15 diamond_push_up
16 weighted_diamond_push_up
17 explosive_crossover_push_up
18 weighted_explosive_crossover_push_up
19 explosive_push_up
20 weighted_explosive_push_up
21 feet_elevated_side_to_side_push_up
22 weighted_feet_elevated_side_to_side_push_up
23 hand_release_push_up
24 weighted_hand_release_push_up
25 handstand_push_up
26 weighted_handstand_push_up
27 incline_push_up
28 weighted_incline_push_up
29 isometric_explosive_push_up
30 weighted_isometric_explosive_push_up
31 judo_push_up
32 weighted_judo_push_up
33 kneeling_push_up
34 weighted_kneeling_push_up
35 medicine_ball_chest_pass
36 medicine_ball_push_up
37 weighted_medicine_ball_push_up
38 one_arm_push_up
39 weighted_one_arm_push_up
40 weighted_push_up
41 push_up_and_row
42 weighted_push_up_and_row
43 push_up_plus
44 weighted_push_up_plus
45 push_up_with_feet_on_swiss_ball
46 weighted_push_up_with_feet_on_swiss_ball
47 push_up_with_one_hand_on_medicine_ball
48 weighted_push_up_with_one_hand_on_medicine_ball
49 shoulder_push_up
50 weighted_shoulder_push_up
51 single_arm_medicine_ball_push_up
52 weighted_single_arm_medicine_ball_push_up
53 spiderman_push_up
54 weighted_spiderman_push_up
55 stacked_feet_push_up
56 weighted_stacked_feet_push_up
57 staggered_hands_push_up
58 weighted_staggered_hands_push_up
59 suspended_push_up
60 weighted_suspended_push_up
61 swiss_ball_push_up
62 weighted_swiss_ball_push_up
63 swiss_ball_push_up_plus
64 weighted_swiss_ball_push_up_plus
65 t_push_up
66 weighted_t_push_up
67 triple_stop_push_up
68 weighted_triple_stop_push_up
69 wide_hands_push_up
70 weighted_wide_hands_push_up
71 parallette_handstand_push_up
72 weighted_parallette_handstand_push_up
73 ring_handstand_push_up
74 weighted_ring_handstand_push_up
75 ring_push_up
76 weighted_ring_push_up
77 push_up
78 pilates_pushup
79 dynamic_push_up
80 kipping_handstand_push_up
81 shoulder_tapping_push_up
82 biceps_push_up
83 hindu_push_up
84 pike_push_up
85 wide_grip_push_up
86 weighted_biceps_push_up
87 weighted_hindu_push_up
88 weighted_pike_push_up
89 kipping_parallette_handstand_push_up
90 wall_push_up
""",
    "pwr_zone_calc": """enum
0 custom
1 percent_ftp
""",
    "radar_threat_level_type": """enum
0 threat_unknown
1 threat_none
2 threat_approaching
3 threat_approaching_fast
""",
    "rider_position_type": """enum
0 seated
1 standing
2 transition_to_seated
3 transition_to_standing
""",
    "row_exercise_name": """uint16
0 barbell_straight_leg_deadlift_to_row
1 cable_row_standing
2 dumbbell_row
3 elevated_feet_inverted_row
4 weighted_elevated_feet_inverted_row
5 face_pull
6 face_pull_with_external_rotation
7 inverted_row_with_feet_on_swiss_ball
8 weighted_inverted_row_with_feet_on_swiss_ball
9 kettlebell_row
10 modified_inverted_row
11 weighted_modified_inverted_row
12 neutral_grip_alternating_dumbbell_row
13 one_arm_bent_over_row
14 one_legged_dumbbell_row
15 renegade_row
16 reverse_grip_barbell_row
17 rope_handle_cable_row
18 seated_cable_row
19 seated_dumbbell_row
20 single_arm_cable_row
21 single_arm_cable_row_and_rotation
22 single_arm_inverted_row
23 weighted_single_arm_inverted_row
24 single_arm_neutral_grip_dumbbell_row
25 single_arm_neutral_grip_dumbbell_row_and_rotation
26 suspended_inverted_row
27 weighted_suspended_inverted_row
28 t_bar_row
29 towel_grip_inverted_row
30 weighted_towel_grip_inverted_row
31 underhand_grip_cable_row
32 v_grip_cable_row
33 wide_grip_seated_cable_row
34 alternating_dumbbell_row
35 inverted_row
36 row
37 weighted_row
38 indoor_row
39 banded_face_pulls
40 chest_supported_dumbbell_row
41 decline_ring_row
42 elevated_ring_row
43 rdl_bent_over_row_with_barbell_dumbbell
44 ring_row
45 barbell_row
46 bent_over_row_with_barbell
47 bent_over_row_with_dumbell
48 seated_underhand_grip_cable_row
49 trx_inverted_row
50 weighted_inverted_row
51 weighted_trx_inverted_row
52 dumbbell_row_wheelchair
""",
    "run_exercise_name": """uint16
0 run
1 walk
2 jog
3 sprint
4 run_or_walk
5 speed_walk
6 warm_up
""",
    "run_indoor_exercise_name": """uint16
0 indoor_track_run
1 treadmill
""",
    "sandbag_exercise_name": """uint16
0 around_the_world
1 back_squat
2 bear_crawl_pull_through
3 bear_hug_squat
4 clean
5 clean_and_press
6 curl
7 front_carry
8 front_squat
9 lunge
10 overhead_press
11 plank_pull_through
12 rotational_lunge
13 row
14 russian_twist
15 shouldering
16 shoveling
17 side_lunge
18 sprint
19 zercher_squat
""",
    "schedule": """enum
0 workout
1 course
""",
    "segment_delete_status": """enum
0 do_not_delete
1 delete_one
2 delete_all
""",
    "segment_lap_status": """enum
0 end
1 fail
""",
    "segment_leaderboard_type": """enum
0 overall
1 personal_best
2 connections
3 group
4 challenger
5 kom
6 qom
7 pr
8 goal
9 carrot
10 club_leader
11 rival
12 last
13 recent_best
14 course_record
""",
    "segment_selection_type": """enum
0 starred
1 suggested
""",
    "sensor_type": """enum
0 accelerometer
1 gyroscope
2 compass
3 barometer
""",
    "session_trigger": """enum
0 activity_end
1 manual
2 auto_multi_sport
3 fitness_equipment
""",
    "set_type": """uint8
0 rest
1 active
""",
    "shoulder_press_exercise_name": """uint16
0 alternating_dumbbell_shoulder_press
1 arnold_press
2 barbell_front_squat_to_push_press
3 barbell_push_press
4 barbell_shoulder_press
5 dead_curl_press
6 dumbbell_alternating_shoulder_press_and_twist
7 dumbbell_hammer_curl_to_lunge_to_press
8 dumbbell_push_press
9 floor_inverted_shoulder_press
10 weighted_floor_inverted_shoulder_press
11 inverted_shoulder_press
12 weighted_inverted_shoulder_press
13 one_arm_push_press
14 overhead_barbell_press
15 overhead_dumbbell_press
16 seated_barbell_shoulder_press
17 seated_dumbbell_shoulder_press
18 single_arm_dumbbell_shoulder_press
19 single_arm_step_up_and_press
20 smith_machine_overhead_press
21 split_stance_hammer_curl_to_press
22 swiss_ball_dumbbell_shoulder_press
23 weight_plate_front_raise
24 dumbbell_shoulder_press
25 military_press
27 strict_press
28 dumbbell_front_raise
29 dumbbell_curl_to_overhead_press_wheelchair
30 arnold_press_wheelchair
31 overhead_dumbbell_press_wheelchair
""",
    "shoulder_stability_exercise_name": """uint16
0 90_degree_cable_external_rotation
1 band_external_rotation
2 band_internal_rotation
3 bent_arm_lateral_raise_and_external_rotation
4 cable_external_rotation
5 dumbbell_face_pull_with_external_rotation
6 floor_i_raise
7 weighted_floor_i_raise
8 floor_t_raise
9 weighted_floor_t_raise
10 floor_y_raise
11 weighted_floor_y_raise
12 incline_i_raise
13 weighted_incline_i_raise
14 incline_l_raise
15 weighted_incline_l_raise
16 incline_t_raise
17 weighted_incline_t_raise
18 incline_w_raise
19 weighted_incline_w_raise
20 incline_y_raise
21 weighted_incline_y_raise
22 lying_external_rotation
23 seated_dumbbell_external_rotation
24 standing_l_raise
25 swiss_ball_i_raise
26 weighted_swiss_ball_i_raise
27 swiss_ball_t_raise
28 weighted_swiss_ball_t_raise
29 swiss_ball_w_raise
30 weighted_swiss_ball_w_raise
31 swiss_ball_y_raise
32 weighted_swiss_ball_y_raise
33 cable_internal_rotation
34 lying_internal_rotation
35 seated_dumbbell_internal_rotation
""",
    "shrug_exercise_name": """uint16
0 barbell_jump_shrug
1 barbell_shrug
2 barbell_upright_row
3 behind_the_back_smith_machine_shrug
4 dumbbell_jump_shrug
5 dumbbell_shrug
6 dumbbell_upright_row
7 incline_dumbbell_shrug
8 overhead_barbell_shrug
9 overhead_dumbbell_shrug
10 scaption_and_shrug
11 scapular_retraction
12 serratus_chair_shrug
13 weighted_serratus_chair_shrug
14 serratus_shrug
15 weighted_serratus_shrug
16 wide_grip_jump_shrug
17 wide_grip_barbell_shrug
18 behind_the_back_shrug
19 dumbbell_shrug_wheelchair
20 shrug_wheelchair
21 shrug_arm_down_wheelchair
22 shrug_arm_mid_wheelchair
23 shrug_arm_up_wheelchair
24 upright_row
""",
    "side": """enum
0 right
1 left
""",
    "sit_up_exercise_name": """uint16
0 alternating_sit_up
1 weighted_alternating_sit_up
2 bent_knee_v_up
3 weighted_bent_knee_v_up
4 butterfly_sit_up
5 weighted_butterfly_situp
6 cross_punch_roll_up
7 weighted_cross_punch_roll_up
8 crossed_arms_sit_up
9 weighted_crossed_arms_sit_up
10 get_up_sit_up
11 weighted_get_up_sit_up
12 hovering_sit_up
13 weighted_hovering_sit_up
14 kettlebell_sit_up
15 medicine_ball_alternating_v_up
16 medicine_ball_sit_up
17 medicine_ball_v_up
18 modified_sit_up
19 negative_sit_up
20 one_arm_full_sit_up
21 reclining_circle
22 weighted_reclining_circle
23 reverse_curl_up
24 weighted_reverse_curl_up
25 single_leg_swiss_ball_jackknife
26 weighted_single_leg_swiss_ball_jackknife
27 the_teaser
28 the_teaser_weighted
29 three_part_roll_down
30 weighted_three_part_roll_down
31 v_up
32 weighted_v_up
33 weighted_russian_twist_on_swiss_ball
34 weighted_sit_up
35 x_abs
36 weighted_x_abs
37 sit_up
38 ghd_sit_ups
39 sit_up_turkish_get_up
40 russian_twist_on_swiss_ball
""",
    "sled_exercise_name": """uint16
0 backward_drag
1 chest_press
2 forward_drag
3 low_push
4 push
5 row
""",
    "sledge_hammer_exercise_name": """uint16
0 lateral_swing
1 hammer_slam
""",
    "sleep_level": """enum
0 unmeasurable
1 awake
2 light
3 deep
4 rem
""",
    "source_type": """enum
0 ant
1 antplus
2 bluetooth
3 bluetooth_low_energy
4 wifi
5 local
""",
    "split_type": """enum
1 ascent_split
2 descent_split
3 interval_active
4 interval_rest
5 interval_warmup
6 interval_cooldown
7 interval_recovery
8 interval_other
9 climb_active
10 climb_rest
11 surf_active
12 run_active
13 run_rest
14 workout_round
17 rwd_run
18 rwd_walk
21 windsurf_active
22 rwd_stand
23 transition
28 ski_lift_split
29 ski_run_split
""",
    "spo2_measurement_type": """enum
0 off_wrist
1 spot_check
2 continuous_check
3 periodic
""",
    "sport": """enum
0 generic
1 running
2 cycling
3 transition
4 fitness_equipment
5 swimming
6 basketball
7 soccer
8 tennis
9 american_football
10 training
11 walking
12 cross_country_skiing
13 alpine_skiing
14 snowboarding
15 rowing
16 mountaineering
17 hiking
18 multisport
19 paddling
20 flying
21 e_biking
22 motorcycling
23 boating
24 driving
25 golf
26 hang_gliding
27 horseback_riding
28 hunting
29 fishing
30 inline_skating
31 rock_climbing
32 sailing
33 ice_skating
34 sky_diving
35 snowshoeing
36 snowmobiling
37 stand_up_paddleboarding
38 surfing
39 wakeboarding
40 water_skiing
41 kayaking
42 rafting
43 windsurfing
44 kitesurfing
45 tactical
46 jumpmaster
47 boxing
48 floor_climbing
49 baseball
53 diving
62 hiit
64 racket
65 wheelchair_push_walk
66 wheelchair_push_run
67 meditation
69 disc_golf
71 cricket
72 rugby
73 hockey
74 lacrosse
75 volleyball
76 water_tubing
77 wakesurfing
80 mixed_martial_arts
82 snorkeling
83 dance
84 jump_rope
254 all
""",
    "sport_bits_0": """uint8z
1 generic
2 running
4 cycling
8 transition
16 fitness_equipment
32 swimming
64 basketball
128 soccer
""",
    "sport_bits_1": """uint8z
1 tennis
2 american_football
4 training
8 walking
16 cross_country_skiing
32 alpine_skiing
64 snowboarding
128 rowing
""",
    "sport_bits_2": """uint8z
1 mountaineering
2 hiking
4 multisport
8 paddling
16 flying
32 e_biking
64 motorcycling
128 boating
""",
    "sport_bits_3": """uint8z
1 driving
2 golf
4 hang_gliding
8 horseback_riding
16 hunting
32 fishing
64 inline_skating
128 rock_climbing
""",
    "sport_bits_4": """uint8z
1 sailing
2 ice_skating
4 sky_diving
8 snowshoeing
16 snowmobiling
32 stand_up_paddleboarding
64 surfing
128 wakeboarding
""",
    "sport_bits_5": """uint8z
1 water_skiing
2 kayaking
4 rafting
8 windsurfing
16 kitesurfing
32 tactical
64 jumpmaster
128 boxing
""",
    "sport_bits_6": """uint8z
1 floor_climbing
""",
    "sport_event": """enum
0 uncategorized
1 geocaching
2 fitness
3 recreation
4 race
5 special_event
6 training
7 transportation
8 touring
""",
    "squat_exercise_name": """uint16
0 leg_press
1 back_squat_with_body_bar
2 back_squats
3 weighted_back_squats
4 balancing_squat
5 weighted_balancing_squat
6 barbell_back_squat
7 barbell_box_squat
8 barbell_front_squat
9 barbell_hack_squat
10 barbell_hang_squat_snatch
11 barbell_lateral_step_up
12 barbell_quarter_squat
13 barbell_siff_squat
14 barbell_squat_snatch
15 barbell_squat_with_heels_raised
16 barbell_stepover
17 barbell_step_up
18 bench_squat_with_rotational_chop
19 weighted_bench_squat_with_rotational_chop
20 body_weight_wall_squat
21 weighted_wall_squat
22 box_step_squat
23 weighted_box_step_squat
24 braced_squat
25 crossed_arm_barbell_front_squat
26 crossover_dumbbell_step_up
27 dumbbell_front_squat
28 dumbbell_split_squat
29 dumbbell_squat
30 dumbbell_squat_clean
31 dumbbell_stepover
32 dumbbell_step_up
33 elevated_single_leg_squat
34 weighted_elevated_single_leg_squat
35 figure_four_squats
36 weighted_figure_four_squats
37 goblet_squat
38 kettlebell_squat
39 kettlebell_swing_overhead
40 kettlebell_swing_with_flip_to_squat
41 lateral_dumbbell_step_up
42 one_legged_squat
43 overhead_dumbbell_squat
44 overhead_squat
45 partial_single_leg_squat
46 weighted_partial_single_leg_squat
47 pistol_squat
48 weighted_pistol_squat
49 plie_slides
50 weighted_plie_slides
51 plie_squat
52 weighted_plie_squat
53 prisoner_squat
54 weighted_prisoner_squat
55 single_leg_bench_get_up
56 weighted_single_leg_bench_get_up
57 single_leg_bench_squat
58 weighted_single_leg_bench_squat
59 single_leg_squat_on_swiss_ball
60 weighted_single_leg_squat_on_swiss_ball
61 squat
62 weighted_squat
63 squats_with_band
64 staggered_squat
65 weighted_staggered_squat
66 step_up
67 weighted_step_up
68 suitcase_squats
69 sumo_squat
70 sumo_squat_slide_in
71 weighted_sumo_squat_slide_in
72 sumo_squat_to_high_pull
73 sumo_squat_to_stand
74 weighted_sumo_squat_to_stand
75 sumo_squat_with_rotation
76 weighted_sumo_squat_with_rotation
77 swiss_ball_body_weight_wall_squat
78 weighted_swiss_ball_wall_squat
79 thrusters
80 uneven_squat
81 weighted_uneven_squat
82 waist_slimming_squat
83 wall_ball
84 wide_stance_barbell_squat
85 wide_stance_goblet_squat
86 zercher_squat
87 kbs_overhead
88 squat_and_side_kick
89 squat_jumps_in_n_out
90 pilates_plie_squats_parallel_turned_out_flat_and_heels
91 releve_straight_leg_and_knee_bent_with_one_leg_variation
92 alternating_box_dumbbell_step_ups
93 dumbbell_overhead_squat_single_arm
94 dumbbell_squat_snatch
95 medicine_ball_squat
97 wall_ball_squat_and_press
98 squat_american_swing
100 air_squat
101 dumbbell_thrusters
102 overhead_barbell_squat
""",
    "stair_stepper_exercise_name": """uint16
0 stair_stepper
""",
    "stroke_type": """enum
0 no_event
1 other
2 serve
3 forehand
4 backhand
5 smash
""",
    "sub_sport": """enum
0 generic
1 treadmill
2 street
3 trail
4 track
5 spin
6 indoor_cycling
7 road
8 mountain
9 downhill
10 recumbent
11 cyclocross
12 hand_cycling
13 track_cycling
14 indoor_rowing
15 elliptical
16 stair_climbing
17 lap_swimming
18 open_water
19 flexibility_training
20 strength_training
21 warm_up
22 match
23 exercise
24 challenge
25 indoor_skiing
26 cardio_training
27 indoor_walking
28 e_bike_fitness
29 bmx
30 casual_walking
31 speed_walking
32 bike_to_run_transition
33 run_to_bike_transition
34 swim_to_bike_transition
35 atv
36 motocross
37 backcountry
38 resort
39 rc_drone
40 wingsuit
41 whitewater
42 skate_skiing
43 yoga
44 pilates
45 indoor_running
46 gravel_cycling
47 e_bike_mountain
48 commuting
49 mixed_surface
50 navigate
51 track_me
52 map
53 single_gas_diving
54 multi_gas_diving
55 gauge_diving
56 apnea_diving
57 apnea_hunting
58 virtual_activity
59 obstacle
62 breathing
65 sail_race
67 ultra
68 indoor_climbing
69 bouldering
70 hiit
73 amrap
74 emom
75 tabata
84 pickleball
85 padel
86 indoor_wheelchair_walk
87 indoor_wheelchair_run
88 indoor_hand_cycling
94 squash
95 badminton
96 racquetball
97 table_tennis
110 fly_canopy
111 fly_paraglide
112 fly_paramotor
113 fly_pressurized
114 fly_navigate
115 fly_timer
116 fly_altimeter
117 fly_wx
118 fly_vfr
119 fly_ifr
254 all
""",
    "supported_exd_screen_layouts": """uint32z
1 full_screen
2 half_vertical
4 half_horizontal
8 half_vertical_right_split
16 half_horizontal_bottom_split
32 full_quarter_split
64 half_vertical_left_split
128 half_horizontal_top_split
""",
    "suspension_exercise_name": """uint16
0 chest_fly
1 chest_press
2 crunch
3 curl
4 dip
5 face_pull
6 glute_bridge
7 hamstring_curl
8 hip_drop
9 inverted_row
10 knee_drive_jump
11 knee_to_chest
12 lat_pullover
13 lunge
14 mountain_climber
15 pendulum
16 pike
17 plank
18 power_pull
19 pull_up
20 push_up
21 reverse_mountain_climber
22 reverse_plank
23 rollout
24 row
25 side_lunge
26 side_plank
27 single_leg_deadlift
28 single_leg_squat
29 sit_up
30 split
31 squat
32 squat_jump
33 tricep_press
34 y_fly
""",
    "swim_stroke": """enum
0 freestyle
1 backstroke
2 breaststroke
3 butterfly
4 drill
5 mixed
6 im
7 im_by_round
8 rimo
""",
    "switch": """enum
0 off
1 on
2 auto
""",
    "tap_sensitivity": """enum
0 high
1 medium
2 low
""",
    "time_mode": """enum
0 hour12
1 hour24
2 military
3 hour_12_with_seconds
4 hour_24_with_seconds
5 utc
""",
    "time_zone": """enum
0 almaty
1 bangkok
2 bombay
3 brasilia
4 cairo
5 cape_verde_is
6 darwin
7 eniwetok
8 fiji
9 hong_kong
10 islamabad
11 kabul
12 magadan
13 mid_atlantic
14 moscow
15 muscat
16 newfoundland
17 samoa
18 sydney
19 tehran
20 tokyo
21 us_alaska
22 us_atlantic
23 us_central
24 us_eastern
25 us_hawaii
26 us_mountain
27 us_pacific
28 other
29 auckland
30 kathmandu
31 europe_western_wet
32 europe_central_cet
33 europe_eastern_eet
34 jakarta
35 perth
36 adelaide
37 brisbane
38 tasmania
39 iceland
40 amsterdam
41 athens
42 barcelona
43 berlin
44 brussels
45 budapest
46 copenhagen
47 dublin
48 helsinki
49 lisbon
50 london
51 madrid
52 munich
53 oslo
54 paris
55 prague
56 reykjavik
57 rome
58 stockholm
59 vienna
60 warsaw
61 zurich
62 quebec
63 ontario
64 manitoba
65 saskatchewan
66 alberta
67 british_columbia
68 boise
69 boston
70 chicago
71 dallas
72 denver
73 kansas_city
74 las_vegas
75 los_angeles
76 miami
77 minneapolis
78 new_york
79 new_orleans
80 phoenix
81 santa_fe
82 seattle
83 washington_dc
84 us_arizona
85 chita
86 ekaterinburg
87 irkutsk
88 kaliningrad
89 krasnoyarsk
90 novosibirsk
91 petropavlovsk_kamchatskiy
92 samara
93 vladivostok
94 mexico_central
95 mexico_mountain
96 mexico_pacific
97 cape_town
98 winkhoek
99 lagos
100 riyahd
101 venezuela
102 australia_lh
103 santiago
253 manual
254 automatic
""",
    "timer_trigger": """enum
0 manual
1 auto
2 fitness_equipment
""",
    "tire_exercise_name": """uint16
0 flip
""",
    "tissue_model_type": """enum
0 zhl_16c
""",
    "tone": """enum
0 off
1 tone
2 vibrate
3 tone_and_vibrate
""",
    "total_body_exercise_name": """uint16
0 burpee
1 weighted_burpee
2 burpee_box_jump
3 weighted_burpee_box_jump
4 high_pull_burpee
5 man_makers
6 one_arm_burpee
7 squat_thrusts
8 weighted_squat_thrusts
9 squat_plank_push_up
10 weighted_squat_plank_push_up
11 standing_t_rotation_balance
12 weighted_standing_t_rotation_balance
13 barbell_burpee
15 burpee_box_jump_over_yes_literally_jumping_over_the_box
16 burpee_box_jump_step_up_over
17 lateral_barbell_burpee
18 total_body_burpee_over_bar
19 burpee_box_jump_over
20 burpee_wheelchair
""",
    "triceps_extension_exercise_name": """uint16
0 bench_dip
1 weighted_bench_dip
2 body_weight_dip
3 cable_kickback
4 cable_lying_triceps_extension
5 cable_overhead_triceps_extension
6 dumbbell_kickback
7 dumbbell_lying_triceps_extension
8 ez_bar_overhead_triceps_extension
9 incline_dip
10 weighted_incline_dip
11 incline_ez_bar_lying_triceps_extension
12 lying_dumbbell_pullover_to_extension
13 lying_ez_bar_triceps_extension
14 lying_triceps_extension_to_close_grip_bench_press
15 overhead_dumbbell_triceps_extension
16 reclining_triceps_press
17 reverse_grip_pressdown
18 reverse_grip_triceps_pressdown
19 rope_pressdown
20 seated_barbell_overhead_triceps_extension
21 seated_dumbbell_overhead_triceps_extension
22 seated_ez_bar_overhead_triceps_extension
23 seated_single_arm_overhead_dumbbell_extension
24 single_arm_dumbbell_overhead_triceps_extension
25 single_dumbbell_seated_overhead_triceps_extension
26 single_leg_bench_dip_and_kick
27 weighted_single_leg_bench_dip_and_kick
28 single_leg_dip
29 weighted_single_leg_dip
30 static_lying_triceps_extension
31 suspended_dip
32 weighted_suspended_dip
33 swiss_ball_dumbbell_lying_triceps_extension
34 swiss_ball_ez_bar_lying_triceps_extension
35 swiss_ball_ez_bar_overhead_triceps_extension
36 tabletop_dip
37 weighted_tabletop_dip
38 triceps_extension_on_floor
39 triceps_pressdown
40 weighted_dip
41 alternating_dumbbell_lying_triceps_extension
42 triceps_press
43 dumbbell_kickback_wheelchair
44 overhead_dumbbell_triceps_extension_wheelchair
""",
    "turn_type": """enum
0 arriving_idx
1 arriving_left_idx
2 arriving_right_idx
3 arriving_via_idx
4 arriving_via_left_idx
5 arriving_via_right_idx
6 bear_keep_left_idx
7 bear_keep_right_idx
8 continue_idx
9 exit_left_idx
10 exit_right_idx
11 ferry_idx
12 roundabout_45_idx
13 roundabout_90_idx
14 roundabout_135_idx
15 roundabout_180_idx
16 roundabout_225_idx
17 roundabout_270_idx
18 roundabout_315_idx
19 roundabout_360_idx
20 roundabout_neg_45_idx
21 roundabout_neg_90_idx
22 roundabout_neg_135_idx
23 roundabout_neg_180_idx
24 roundabout_neg_225_idx
25 roundabout_neg_270_idx
26 roundabout_neg_315_idx
27 roundabout_neg_360_idx
28 roundabout_generic_idx
29 roundabout_neg_generic_idx
30 sharp_turn_left_idx
31 sharp_turn_right_idx
32 turn_left_idx
33 turn_right_idx
34 uturn_left_idx
35 uturn_right_idx
36 icon_inv_idx
37 icon_idx_cnt
""",
    "user_local_id": """uint16
0 local_min
15 local_max
16 stationary_min
255 stationary_max
256 portable_min
65534 portable_max
""",
    "warm_up_exercise_name": """uint16
0 quadruped_rocking
1 neck_tilts
2 ankle_circles
3 ankle_dorsiflexion_with_band
4 ankle_internal_rotation
5 arm_circles
6 bent_over_reach_to_sky
7 cat_camel
8 elbow_to_foot_lunge
9 forward_and_backward_leg_swings
10 groiners
11 inverted_hamstring_stretch
12 lateral_duck_under
13 neck_rotations
14 opposite_arm_and_leg_balance
15 reach_roll_and_lift
16 scorpion
17 shoulder_circles
18 side_to_side_leg_swings
19 sleeper_stretch
20 slide_out
21 swiss_ball_hip_crossover
22 swiss_ball_reach_roll_and_lift
23 swiss_ball_windshield_wipers
24 thoracic_rotation
25 walking_high_kicks
26 walking_high_knees
27 walking_knee_hugs
28 walking_leg_cradles
29 walkout
30 walkout_from_push_up_position
31 biceps_stretch
32 glutes_stretch
33 standing_hamstring_stretch
34 stretch_90_90
35 stretch_abs
36 stretch_butterfly
37 stretch_calf
38 stretch_cat_cow
39 stretch_childs_pose
40 stretch_cobra
41 stretch_forearms
42 stretch_forward_glutes
43 stretch_front_split
44 stretch_hamstring
45 stretch_hip_flexor_and_quad
46 stretch_lat
47 stretch_levator_scapulae
48 stretch_lunge_with_spinal_twist
49 stretch_lunging_hip_flexor
50 stretch_lying_abduction
51 stretch_lying_it_band
52 stretch_lying_knee_to_chest
53 stretch_lying_piriformis
54 stretch_lying_spinal_twist
55 stretch_neck
56 stretch_obliques
57 stretch_over_under_shoulder
58 stretch_pectoral
59 stretch_pigeon_pose
60 stretch_piriformis
61 stretch_quad
62 stretch_scorpion
63 stretch_shoulder
64 stretch_side
65 stretch_side_lunge
66 stretch_side_split
67 stretch_standing_it_band
68 stretch_straddle
69 stretch_triceps
70 stretch_wall_chest_and_shoulder
71 neck_rotations_wheelchair
72 half_kneeling_arm_rotation
73 three_way_ankle_mobilization
74 ninety_ninety_hip_switch
75 active_frog
76 shoulder_sweeps
77 ankle_lunges
78 back_roll_foam_roller
79 bear_crawl
80 latissimus_dorsi_foam_roll
81 reverse_t_hip_opener
82 shoulder_rolls
83 chest_openers
84 triceps_stretch
85 upper_back_stretch
86 hip_circles
87 ankle_stretch
88 marching_in_place
89 triceps_stretch_wheelchair
90 upper_back_stretch_wheelchair
""",
    "watchface_mode": """enum
0 digital
1 analog
2 connect_iq
3 disabled
""",
    "water_type": """enum
0 fresh
1 salt
2 en13319
3 custom
""",
    "weather_report": """enum
0 current
1 hourly_forecast
2 daily_forecast
""",
    "weather_severe_type": """enum
0 unspecified
1 tornado
2 tsunami
3 hurricane
4 extreme_wind
5 typhoon
6 inland_hurricane
7 hurricane_force_wind
8 waterspout
9 severe_thunderstorm
10 wreckhouse_winds
11 les_suetes_wind
12 avalanche
13 flash_flood
14 tropical_storm
15 inland_tropical_storm
16 blizzard
17 ice_storm
18 freezing_rain
19 debris_flow
20 flash_freeze
21 dust_storm
22 high_wind
23 winter_storm
24 heavy_freezing_spray
25 extreme_cold
26 wind_chill
27 cold_wave
28 heavy_snow_alert
29 lake_effect_blowing_snow
30 snow_squall
31 lake_effect_snow
32 winter_weather
33 sleet
34 snowfall
35 snow_and_blowing_snow
36 blowing_snow
37 snow_alert
38 arctic_outflow
39 freezing_drizzle
40 storm
41 storm_surge
42 rainfall
43 areal_flood
44 coastal_flood
45 lakeshore_flood
46 excessive_heat
47 heat
48 weather
49 high_heat_and_humidity
50 humidex_and_health
51 humidex
52 gale
53 freezing_spray
54 special_marine
55 squall
56 strong_wind
57 lake_wind
58 marine_weather
59 wind
60 small_craft_hazardous_seas
61 hazardous_seas
62 small_craft
63 small_craft_winds
64 small_craft_rough_bar
65 high_water_level
66 ashfall
67 freezing_fog
68 dense_fog
69 dense_smoke
70 blowing_dust
71 hard_freeze
72 freeze
73 frost
74 fire_weather
75 flood
76 rip_tide
77 high_surf
78 smog
79 air_quality
80 brisk_wind
81 air_stagnation
82 low_water
83 hydrological
84 special_weather
""",
    "weather_severity": """enum
0 unknown
1 warning
2 watch
3 advisory
4 statement
""",
    "weather_status": """enum
0 clear
1 partly_cloudy
2 mostly_cloudy
3 rain
4 snow
5 windy
6 thunderstorms
7 wintry_mix
8 fog
11 hazy
12 hail
13 scattered_showers
14 scattered_thunderstorms
15 unknown_precipitation
16 light_rain
17 heavy_rain
18 light_snow
19 heavy_snow
20 light_rain_snow
21 heavy_rain_snow
22 cloudy
""",
    "weight": """uint16
65534 calculating
""",
    "wkt_step_duration": """enum
0 time
1 distance
2 hr_less_than
3 hr_greater_than
4 calories
5 open
6 repeat_until_steps_cmplt
7 repeat_until_time
8 repeat_until_distance
9 repeat_until_calories
10 repeat_until_hr_less_than
11 repeat_until_hr_greater_than
12 repeat_until_power_less_than
13 repeat_until_power_greater_than
14 power_less_than
15 power_greater_than
16 training_peaks_tss
17 repeat_until_power_last_lap_less_than
18 repeat_until_max_power_last_lap_less_than
19 power_3s_less_than
20 power_10s_less_than
21 power_30s_less_than
22 power_3s_greater_than
23 power_10s_greater_than
24 power_30s_greater_than
25 power_lap_less_than
26 power_lap_greater_than
27 repeat_until_training_peaks_tss
28 repetition_time
29 reps
31 time_only
""",
    "wkt_step_target": """enum
0 speed
1 heart_rate
2 open
3 cadence
4 power
5 grade
6 resistance
7 power_3s
8 power_10s
9 power_30s
10 power_lap
11 swim_stroke
12 speed_lap
13 heart_rate_lap
""",
    "workout_capabilities": """uint32z
1 interval
2 custom
4 fitness_equipment
8 firstbeat
16 new_leaf
32 tcx
128 speed
256 heart_rate
512 distance
1024 cadence
2048 power
4096 grade
8192 resistance
16384 protected
""",
    "workout_equipment": """enum
0 none
1 swim_fins
2 swim_kickboard
3 swim_paddles
4 swim_pull_buoy
5 swim_snorkel
""",
    "workout_hr": """uint32
100 bpm_offset
""",
    "workout_power": """uint32
1000 watts_offset
""",
}
